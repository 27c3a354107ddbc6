import { z } from "zod";
import { type RecordKind, recordSchemas } from "../../dataset/kinds.ts";
import { recordKinds } from "../../dataset/record-kinds.ts";
import { BYTE_ORDER_MARK, csvLines } from "../csv.ts";

/** One field of a kind of record. `path` marks the items of a list by `[]`; `type` lists the values where they are few. */
export type DictionaryRow = { kind: RecordKind; path: string; type: string; required: boolean; description: string };

type Schema = { type?: string; const?: unknown; enum?: unknown[]; anyOf?: Schema[]; format?: string; pattern?: string; description?: string; properties?: Record<string, Schema>; required?: string[]; items?: Schema; additionalProperties?: unknown };

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.type === "array") return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.type === "string" && schema.format === "date") return "date";
  return schema.type ?? "any";
}

function* fields(schema: Schema, path: string): Generator<Omit<DictionaryRow, "kind">> {
  for (const option of schema.anyOf ?? []) yield* fields(option, path);
  if (schema.items) yield* fields(schema.items, `${path}[]`);
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const at = path === "" ? name : `${path}.${name}`;
    yield { path: at, type: typeOf(member), required: schema.required?.includes(name) ?? false, description: member.description ?? "" };
    yield* fields(member, at);
  }
}

/** Every field of every kind of record, from the one schema. */
export function dataDictionary(): DictionaryRow[] {
  return recordKinds.flatMap((kind) => [...fields(z.toJSONSchema(recordSchemas[kind], { io: "input" }) as Schema, "")].map((field) => ({ kind, ...field })));
}

export function dictionaryCsv(rows: readonly DictionaryRow[]): string {
  const lines = rows.map(({ kind, path, type, required, description }) => [kind, path, type, required ? "yes" : "no", description]);
  return BYTE_ORDER_MARK + csvLines({ columns: ["kind", "field", "type", "required", "description"], rows: lines }, true);
}

const escaped = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

export function dictionaryMarkdown(rows: readonly DictionaryRow[]): string {
  const parts = recordKinds.map((kind) => {
    const lines = rows.filter((row) => row.kind === kind).map(({ path, type, required, description }) => `| \`${path}\` | ${escaped(type)} | ${required ? "yes" : ""} | ${escaped(description)} |`);
    return `## ${kind}\n\n| field | type | required | what it says |\n|---|---|---|---|\n${lines.join("\n")}\n`;
  });
  return `# Data dictionary\n\nGenerated from the schemas. \`[]\` marks an item of a list.\n\n${parts.join("\n")}`;
}
