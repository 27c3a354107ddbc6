const WIDTH = 140;

/** The one way a record is written: two spaces, and on one line whatever fits within 140 columns. */
export function formatRecord(record: unknown): string {
  return `${format(record, "", "", true)}\n`;
}

function format(value: unknown, indent: string, key: string, expand = false): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inline = expand && hasMembers(value) ? undefined : toInline(value, WIDTH - indent.length - key.length - 1);
  if (inline !== undefined) return inline;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item) => inner + format(item, inner, ""))
    : Object.entries(value).map(([name, item]) => {
        const label = `${JSON.stringify(name)}: `;
        return inner + label + format(item, inner, label);
      });
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

const hasMembers = (value: object) => Object.keys(value).length > 0;

/** The value on one line; undefined where that has more than `room` characters: what is longer is not put together to be thrown away. */
function toInline(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  if (!hasMembers(value)) return isList ? "[]" : "{}";
  const opening = isList ? "[" : "{ ";
  let line = opening;
  for (const [name, item] of Object.entries(value)) {
    const label = `${line === opening ? "" : ", "}${isList ? "" : `${JSON.stringify(name)}: `}`;
    const text = toInline(item, room - line.length - label.length);
    if (text === undefined) return undefined;
    line += label + text;
  }
  line += isList ? "]" : " }";
  return line.length <= room ? line : undefined;
}
