import { CART_LINK, CHALLENGE, genericPages, SHOP_RULES } from "../dataset/generic-pages.ts";
import type { IndexedPageRule } from "../dataset/index-format.ts";
import { attributeOf, matchesAny } from "./dom.ts";
import type { Page } from "./page.ts";
import { findMarker, hasAddressCondition, matchesAddress } from "./rule-match.ts";
import type { Signal } from "./signal.ts";
import { BETWEEN } from "./text.ts";

/**
 * Page rules of the page's service, or of the shop platform whose markers the page bears; after them what addresses mean
 * on any shop. The first that holds wins. What keeps visitors out until they prove to be persons is none of these pages.
 */
export function* readPageRules(page: Page): Generator<void, Signal[]> {
  const { service, pages } = page.knowledge;
  if (matchesAny(page.document, CHALLENGE)) return [{ kind: "path", service: null, matched: "challenge", where: "content", rule: "generic/challenge", pageType: "other" }];
  const fired = service ? yield* firstRule(page, service.id, pages) : undefined;
  const signals = service ? (fired ? [fired] : []) : yield* readPlatforms(page);
  if (signals.some((signal) => signal.pageType)) return signals;
  const address = page.url.href.toLowerCase();
  const generic = yield* firstRule({ ...page, url: new URL(address) }, "generic", genericPages(address));
  if (generic && SHOP_RULES.has(generic.matched) && !hasCartLink(page)) return signals;
  return generic ? [...signals, { ...generic, service: null }] : signals;
}

function hasCartLink(page: Page): boolean {
  const addresses = page.all("a").map((link) => attributeOf(link, "href") ?? "");
  return CART_LINK.test(addresses.join(BETWEEN).toLowerCase());
}

function* readPlatforms(page: Page): Generator<void, Signal[]> {
  const signals: Signal[] = [];
  for (const { id, pages: rules } of page.knowledge.platforms) {
    const [marked, marker] = yield* firstMarked(page, rules);
    if (!marked) continue;
    signals.push({ kind: "meta", service: id, matched: marker, where: "head", rule: `${id}/${marked.id}` });
    const fired = yield* firstRule(page, id, rules.filter((rule) => hasAddressCondition(rule)));
    if (fired) signals.push({ ...fired, service: null });
  }
  return signals;
}

/** The first rule that asks for markers alone and finds one. To look for one goes over the whole page: a step each. */
function* firstMarked({ document }: Page, rules: IndexedPageRule[]): Generator<void, [rule: IndexedPageRule | undefined, marker: string]> {
  for (const rule of rules) {
    if (hasAddressCondition(rule) || rule.markers.length === 0) continue;
    yield;
    const marker = findMarker(rule, document);
    if (marker) return [rule, marker];
  }
  return [undefined, ""];
}

function* firstRule(page: Page, service: string, rules: IndexedPageRule[]): Generator<void, Signal | undefined> {
  for (const rule of rules) {
    if (!matchesAddress(rule, page.url)) continue;
    if (rule.markers.length > 0) yield;
    const marker = rule.markers.length ? findMarker(rule, page.document) : "";
    if (marker === undefined) continue;
    return { kind: "path", service, matched: rule.id, where: marker ? "content" : "address", rule: `${service}/${rule.id}`, pageType: rule.type };
  }
  return undefined;
}
