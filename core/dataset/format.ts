const WIDTH = 140;

/** The one way a record is written: two spaces, and on one line whatever fits within 140 columns. */
export function formatRecord(record: unknown): string {
  return `${format(record, "", "", true)}\n`;
}

function format(value: unknown, indent: string, key: string, expand = false): string {
  const inline = toInline(value);
  if (typeof value !== "object" || value === null) return inline;
  if (!expand && indent.length + key.length + inline.length + 1 <= WIDTH) return inline;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item) => inner + format(item, inner, ""))
    : Object.entries(value).map(([name, item]) => {
        const label = `${JSON.stringify(name)}: `;
        return inner + label + format(item, inner, label);
      });
  if (lines.length === 0) return inline;
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

function toInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toInline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${toInline(item)}`);
  return members.length ? `{ ${members.join(", ")} }` : "{}";
}
