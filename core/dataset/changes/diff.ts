/** One field that differs, by its path; an item of a list stands under its own name. "": there was, or is, nothing. */
export type FieldChange = { field: string; before: string; after: string };

/** Members by which an item of a list is known again, the first that it has. */
const NAMES = ["id", "interestedParty", "operator", "service", "article", "host", "text", "name", "what", "by"] as const;
/** Says nothing about the world: when somebody looked, what editors need, which text was hashed. */
const PASSED_OVER = new Set(["$schema", "checkedAt", "retrievedAt", "textHash"]);
const LONGEST = 120;

/** A value as people read it, cut where it is long. */
function said(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function nameOf(item: unknown): string {
  if (!isObject(item)) return said(item);
  const name = NAMES.map((member) => item[member]).find((value) => typeof value === "string");
  const more = [item.regions, item.path, item.asOf].filter((value) => value !== undefined).map(said);
  return [said(name ?? item), ...more].join(" ");
}

/** Items by their names; a second one of the same name gets a number. */
function byName(list: readonly unknown[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    let unique = name;
    for (let number = 2; items.has(unique); number += 1) unique = `${name} (${number})`;
    items.set(unique, item);
  }
  return items;
}

/** Every field in which two versions of a record differ, in the order of the later one. The order of a list's items is no difference. */
export function diffFields(before: unknown, after: unknown, path = ""): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffMembers(byName(before), byName(after), (name) => `${path}[${name}]`);
  if (isObject(before) && isObject(after)) {
    const members = (record: Record<string, unknown>) => new Map(Object.entries(record).filter(([name]) => !PASSED_OVER.has(name)));
    return diffMembers(members(before), members(after), (name) => (path === "" ? name : `${path}.${name}`));
  }
  return [{ field: path, before: said(before), after: said(after) }];
}

function diffMembers(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, pathOf: (name: string) => string): FieldChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => diffFields(before.get(name), after.get(name), pathOf(name)));
}
