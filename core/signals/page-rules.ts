import { CART_LINK, CHALLENGE, GENERIC_PAGES, SHOP_RULES } from "../dataset/generic-pages.ts";
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
export function readPageRules(page: Page): Signal[] {
  const { service, pages } = page.knowledge;
  if (matchesAny(page.document, CHALLENGE)) return [{ kind: "path", service: null, matched: "challenge", where: "content", rule: "generic/challenge", pageType: "other" }];
  const fired = service ? firstRule(page, service.id, pages) : undefined;
  const signals = service ? (fired ? [fired] : []) : readPlatforms(page);
  if (signals.some((signal) => signal.pageType)) return signals;
  const generic = firstRule({ ...page, url: new URL(page.url.href.toLowerCase()) }, "generic", GENERIC_PAGES);
  if (generic && SHOP_RULES.has(generic.matched) && !hasCartLink(page)) return signals;
  return generic ? [...signals, { ...generic, service: null }] : signals;
}

function hasCartLink(page: Page): boolean {
  const addresses = page.all("a").map((link) => attributeOf(link, "href") ?? "");
  return CART_LINK.test(addresses.join(BETWEEN).toLowerCase());
}

function readPlatforms(page: Page): Signal[] {
  return page.knowledge.platforms.flatMap(({ id, pages: rules }): Signal[] => {
    const marked = rules.find((rule) => !hasAddressCondition(rule) && findMarker(rule, page.document));
    if (!marked) return [];
    const platform: Signal = { kind: "meta", service: id, matched: findMarker(marked, page.document) ?? "", where: "head", rule: `${id}/${marked.id}` };
    const fired = firstRule(page, id, rules.filter((rule) => hasAddressCondition(rule)));
    return fired ? [platform, { ...fired, service: null }] : [platform];
  });
}

function firstRule(page: Page, service: string, rules: IndexedPageRule[]): Signal | undefined {
  for (const rule of rules) {
    if (!matchesAddress(rule, page.url)) continue;
    const marker = rule.markers.length ? findMarker(rule, page.document) : "";
    if (marker === undefined) continue;
    return { kind: "path", service, matched: rule.id, where: marker ? "content" : "address", rule: `${service}/${rule.id}`, pageType: rule.type };
  }
  return undefined;
}
