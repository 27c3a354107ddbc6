import type { IndexedPageRule } from "../dataset/index-format.ts";
import { oncePer } from "../messages/once.ts";
import { matchesAny } from "./dom.ts";

const compiled = oncePer((source) => new RegExp(source));
const test = (source: string, text: string) => compiled(source).test(text);

/** True when all of the rule's conditions on the address hold. A rule without any says nothing about addresses. */
export function matchesAddress(rule: Pick<IndexedPageRule, "host" | "path" | "query" | "hash">, url: URL): boolean {
  if (rule.host && !test(rule.host, url.hostname)) return false;
  if (rule.path && !test(rule.path, url.pathname)) return false;
  if (rule.hash && !test(rule.hash, url.hash.slice(1))) return false;
  return (rule.query ?? []).every(([name, value]) => {
    const given = url.searchParams.get(name);
    return given !== null && test(value, given);
  });
}

/** True when the rule asks for no path or for this one. */
export function matchesPath({ path }: IndexedPageRule, pathname: string): boolean {
  return !path || test(path, pathname);
}

export function hasAddressCondition(rule: IndexedPageRule): boolean {
  return Boolean(rule.host || rule.path || rule.hash || rule.query);
}

/** The first marker found on the page; undefined where the rule has markers and none is there. */
export function findMarker(rule: IndexedPageRule, document: Document): string | undefined {
  return rule.markers?.find((marker) => matchesAny(document, marker));
}
