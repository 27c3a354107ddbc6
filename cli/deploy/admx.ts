import { z } from "zod";
import type { MessageKey } from "../../core/messages/en.ts";
import { type Translate, translator } from "../../core/messages/t.ts";
import type { PolicyKey } from "../../core/settings/policy/definition.ts";
import { type PolicyGroup, policyGroups } from "../../core/settings/policy/keys.ts";
import { keyText, keyTitle } from "./key-words.ts";
import { type ExtensionIds, registryKey, type Target, TARGETS } from "./places.ts";
import { xmlText } from "./plist.ts";

/** Windows' name of each language that there is. */
export const ADML_LANGUAGES: Record<string, string> = { en: "en-US", de: "de-DE", fr: "fr-FR", nl: "nl-NL", es: "es-ES" };

/** Browsers that have a template. */
export const ADMX_TARGETS = TARGETS.filter(({ id }) => id !== "chromium");

const XMLNS = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"';
/** The longest text that Group Policy keeps in one value. */
const MOST_LETTERS = 1_000_000;

const groups = Object.entries(policyGroups) as [PolicyGroup, Record<string, PolicyKey>][];

/** A template for Group Policy: one policy for each key, written to the browser's own place for this extension. */
export function admxFile(target: Target, ids: ExtensionIds): string {
  const key = registryKey(target, ids);
  const categories = groups.map(([group]) => `    <category name="${group}" displayName="$(string.group_${group})"><parentCategory ref="waybill"/></category>`);
  const policies = groups.flatMap(([group, keys]) => Object.values(keys).map((definition) => policyElement(definition, group, key)));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<policyDefinitions ${XMLNS}>`,
    `  <policyNamespaces><target prefix="waybill_${target.id}" namespace="Waybill.Policies.${target.id}"/></policyNamespaces>`,
    '  <resources minRequiredRevision="1.0"/>',
    '  <supportedOn><definitions><definition name="supported" displayName="$(string.supported)"/></definitions></supportedOn>',
    "  <categories>",
    `    <category name="waybill" displayName="$(string.waybill_${target.id})"/>`,
    ...categories,
    "  </categories>",
    "  <policies>",
    ...policies,
    "  </policies>",
    "</policyDefinitions>",
    "",
  ].join("\n");
}

function policyElement(definition: PolicyKey, group: PolicyGroup, key: string): string {
  const { key: name, kind } = definition;
  const isSwitch = kind === "boolean";
  const presentation = isSwitch ? "" : ` presentation="$(presentation.${name})"`;
  const values = isSwitch ? [`      <enabledValue><decimal value="1"/></enabledValue>`, `      <disabledValue><decimal value="0"/></disabledValue>`] : [`      <elements>${elementOf(definition, key)}</elements>`];
  return [
    `    <policy name="${name}" class="Both" displayName="$(string.${name})" explainText="$(string.${name}_text)" key="${xmlText(key)}"${isSwitch ? ` valueName="${name}"` : ""}${presentation}>`,
    `      <parentCategory ref="${group}"/>`,
    '      <supportedOn ref="supported"/>',
    ...values,
    "    </policy>",
  ].join("\n");
}

function elementOf({ key: name, kind, choices, schema }: PolicyKey, key: string): string {
  if (kind === "choice") return `<enum id="${name}" valueName="${name}" required="true">${choices.map((choice) => `<item displayName="$(string.choice_${choice})"><value><string>${choice}</string></value></item>`).join("")}</enum>`;
  if (kind === "integer") {
    const { minimum, maximum } = z.toJSONSchema(schema) as { minimum?: number; maximum?: number };
    return `<decimal id="${name}" valueName="${name}" required="true" minValue="${minimum ?? 0}" maxValue="${maximum ?? 2_147_483_647}"/>`;
  }
  // Values of a list are numbered from 1 below a key of their own.
  if (kind === "texts") return `<list id="${name}" key="${xmlText(`${key}\\${name}`)}" valuePrefix=""/>`;
  return `<text id="${name}" valueName="${name}" required="true" maxLength="${MOST_LETTERS}"/>`;
}

/** The texts of all templates in one language; the same for each browser. */
export function admlFile(locale: string): string {
  const t = translator(locale);
  const definitions = groups.flatMap(([, keys]) => Object.values(keys));
  const choices = [...new Set(definitions.filter(({ kind }) => kind === "choice").flatMap((definition) => definition.choices))];
  const strings: [id: string, text: string][] = [
    ...ADMX_TARGETS.map(({ id, name }): [string, string] => [`waybill_${id}`, `Waybill (${name})`]),
    ["supported", "Chrome 127, Edge 127, Firefox 140"],
    ...groups.map(([group]): [string, string] => [`group_${group}`, t(`policyGroup_${group}` as MessageKey)]),
    ...choices.map((choice): [string, string] => [`choice_${choice}`, choice]),
    ...definitions.flatMap((definition): [string, string][] => [[definition.key, keyTitle(definition, t)], [`${definition.key}_text`, explanation(definition, t)]]),
  ];
  const presentations = definitions.filter(({ kind }) => kind !== "boolean").map((definition) => presentationOf(definition, t));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<policyDefinitionResources ${XMLNS}>`,
    "  <displayName>Waybill</displayName>",
    `  <description>${xmlText(t("appDescription"))}</description>`,
    "  <resources>",
    "    <stringTable>",
    ...strings.map(([id, text]) => `      <string id="${id}">${xmlText(text)}</string>`),
    "    </stringTable>",
    "    <presentationTable>",
    ...presentations,
    "    </presentationTable>",
    "  </resources>",
    "</policyDefinitionResources>",
    "",
  ].join("\n");
}

function explanation(definition: PolicyKey, t: Translate): string {
  const { key, kind, choices, example } = definition;
  const lines = [keyText(definition, t), `${key} · ${kind === "items" ? "JSON" : kind}`];
  if (choices.length > 0) lines.push(choices.join(" | "));
  if (kind === "items") lines.push(JSON.stringify(example));
  return lines.join("\n\n");
}

function presentationOf(definition: PolicyKey, t: Translate): string {
  const { key, kind } = definition;
  const label = xmlText(keyTitle(definition, t));
  const elements: Record<string, string> = {
    choice: `<dropdownList refId="${key}" noSort="true">${label}</dropdownList>`,
    integer: `<decimalTextBox refId="${key}">${label}</decimalTextBox>`,
    texts: `<listBox refId="${key}">${label}</listBox>`,
  };
  return `      <presentation id="${key}">${elements[kind] ?? `<textBox refId="${key}"><label>${label}</label></textBox>`}</presentation>`;
}
