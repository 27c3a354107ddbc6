import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { regFile, type RegistryValue } from "../../../cli/deploy/registry.ts";
import type { TargetId } from "../../../cli/deploy/places.ts";

type Named = Record<string, string>;
type Element = { kind: "enum" | "decimal" | "list" | "text"; attributes: Named; items: string[] };
export type TemplatePolicy = { name: string; attributes: Named; enabled: number | null; disabled: number | null; elements: Element[]; category: string };

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseAttributeValue: false, parseTagValue: false, isArray: (name) => ["policy", "item", "string", "presentation", "category"].includes(name) });

export type Xml = { [name: string]: Xml } & { [name: `@${string}`]: string };

export async function readXml(path: string): Promise<Xml> {
  return parser.parse(await readFile(join(import.meta.dirname, "..", "..", "..", "deploy", path), "utf8")) as Xml;
}

function attributesOf(node: Xml | undefined): Named {
  return Object.fromEntries(Object.entries(node ?? {}).flatMap(([name, value]) => (name.startsWith("@") ? [[name.slice(1), String(value)]] : [])));
}

/** What Group Policy's console would read of a committed template, and what it would write for a choice of values. */
export async function readCommandTemplate(id: TargetId): Promise<{ policies: TemplatePolicy[]; set(policy: Record<string, unknown>): string }> {
  const xml = await readXml(`windows/admx/waybill-${id}.admx`);
  const list = (xml.policyDefinitions?.policies?.policy ?? []) as unknown as Xml[];
  const policies = list.map((node): TemplatePolicy => {
    const elements = (["enum", "decimal", "list", "text"] as const).flatMap((kind): Element[] => {
      const element = node.elements?.[kind];
      const items = ((element?.item ?? []) as unknown as Xml[]).map((item) => String(item.value?.string));
      return element ? [{ kind, attributes: attributesOf(element), items }] : [];
    });
    const decimal = (value: Xml | undefined) => (value ? Number(value.decimal?.["@value"]) : null);
    return { name: String(node["@name"]), attributes: attributesOf(node), enabled: decimal(node.enabledValue), disabled: decimal(node.disabledValue), elements, category: String(node.parentCategory?.["@ref"]) };
  });
  return { policies, set: (policy) => writeChoices(policies, policy) };
}

function writeChoices(policies: readonly TemplatePolicy[], policy: Record<string, unknown>): string {
  const root = policies[0]?.attributes.key ?? "";
  const values = policies.flatMap(({ name, attributes, enabled, disabled, elements }): RegistryValue[] => {
    if (!Object.hasOwn(policy, name)) return [];
    const value = policy[name];
    if (typeof value === "boolean") return [{ subkey: "", name: attributes.valueName ?? "", type: "DWord", value: (value ? enabled : disabled) ?? Number.NaN }];
    const [element] = elements;
    if (!element) throw new Error(`${name} has no element for a value`);
    const at = element.attributes.valueName ?? "";
    if (element.kind === "decimal") return [{ subkey: "", name: at, type: "DWord", value: Number(value) }];
    if (element.kind === "enum") {
      const chosen = element.items.find((item) => item === value);
      if (chosen === undefined) throw new Error(`${name}: no item ${String(value)}`);
      return [{ subkey: "", name: at, type: "String", value: chosen }];
    }
    if (element.kind === "text") return [{ subkey: "", name: at, type: "String", value: typeof value === "string" ? value : JSON.stringify(value) }];
    const subkey = (element.attributes.key ?? "").slice(root.length + 1);
    return (value as string[]).map((item, index) => ({ subkey, name: `${element.attributes.valuePrefix}${index + 1}`, type: "String", value: item }));
  });
  return regFile(root, values);
}
