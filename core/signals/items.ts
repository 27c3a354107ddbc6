import { attributeOf, nameOf, parentOf, textOf, textUpTo, wordsOf } from "./dom.ts";
import type { Page } from "./page.ts";

/** A schema.org item, whatever syntax it was written in. */
export type Item = { types: string[]; properties: Map<string, (string | Item)[]> };

const DEEPEST = 12;
const LONGEST_VALUE = 300;

const shortName = (term: string) => term.replace(/^.*[/#:]/, "");

/** The top-level items of the page's JSON-LD. Malformed ones are passed over. */
export function readJsonLd(page: Page): Item[] {
  let budget = page.limits.structuredDataLength;
  return page.all("script").flatMap((script) => {
    if (attributeOf(script, "type").trim().toLowerCase() !== "application/ld+json") return [];
    const text = textOf(script);
    budget -= text.length;
    if (budget < 0) {
      page.truncated = true;
      return [];
    }
    try {
      return itemsOf(JSON.parse(text), 0);
    } catch {
      return [];
    }
  });
}

function itemsOf(value: unknown, depth: number): Item[] {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((entry) => itemsOf(entry, depth + 1));
  const entries = Object.entries(value);
  const graph = entries.find(([name]) => name === "@graph");
  if (graph) return itemsOf(graph[1], depth + 1);
  const item: Item = { types: [], properties: new Map() };
  for (const [name, given] of entries) {
    const values = (Array.isArray(given) ? given.slice(0, 100) : [given]) as unknown[];
    if (name === "@type") item.types = values.filter((type) => typeof type === "string").map(shortName);
    if (name.startsWith("@")) continue;
    const read = values.flatMap((one): (string | Item)[] =>
      typeof one === "string" ? [one] : typeof one === "number" ? [String(one)] : itemsOf(one, depth + 1),
    );
    if (read.length) item.properties.set(shortName(name), read);
  }
  return [item];
}

/** The top-level items of its microdata and RDFa Lite. */
export function readAttributeItems(page: Page): Item[] {
  return [...readAttributes(page, MICRODATA), ...readAttributes(page, RDFA)];
}

type Syntax = { scope: string; type: string; property: string };
const MICRODATA: Syntax = { scope: "itemscope", type: "itemtype", property: "itemprop" };
const RDFA: Syntax = { scope: "typeof", type: "typeof", property: "property" };

function readAttributes(page: Page, syntax: Syntax): Item[] {
  const items = new Map<Element, Item>();
  for (const element of page.all(`[${syntax.scope}]`)) {
    const types = wordsOf(element, syntax.type).map(shortName);
    items.set(element, { types, properties: new Map() });
  }
  if (items.size === 0) return [];
  const owned = new Set<Item>();
  for (const element of page.all(`[${syntax.property}]`)) {
    const owner = ownerOf(element, items);
    if (!owner) continue;
    const nested = items.get(element);
    if (nested) owned.add(nested);
    for (const name of wordsOf(element, syntax.property)) {
      const values = owner.properties.get(shortName(name)) ?? [];
      values.push(nested ?? valueOf(element));
      owner.properties.set(shortName(name), values);
    }
  }
  return [...items.values()].filter((item) => !owned.has(item));
}

function ownerOf(element: Element, items: Map<Element, Item>): Item | undefined {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const item = items.get(node);
    if (item) return item;
  }
  return undefined;
}

function valueOf(element: Element): string {
  const attribute = { link: "href", a: "href", img: "src", time: "datetime", data: "value" }[nameOf(element)];
  const value = attributeOf(element, "content") || (attribute && attributeOf(element, attribute)) || textUpTo(element, LONGEST_VALUE);
  return value.trim().slice(0, LONGEST_VALUE);
}

/** The item's own name, or the text itself. */
export function nameOfValue(value: string | Item): string {
  if (typeof value === "string") return value;
  const name = value.properties.get("name")?.[0] ?? value.properties.get("legalName")?.[0];
  return typeof name === "string" ? name : "";
}

/** What of a property's values are items. */
export function itemsAmong(values: readonly (string | Item)[] | undefined): Item[] {
  return values?.filter((value): value is Item => typeof value !== "string") ?? [];
}

/** Walks an item and all items below it. */
export function* walkItems(items: Item[], depth = 0): Generator<Item> {
  if (depth > DEEPEST) return;
  for (const item of items) {
    yield item;
    for (const values of item.properties.values()) {
      yield* walkItems(itemsAmong(values), depth + 1);
    }
  }
}
