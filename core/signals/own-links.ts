import { isAtOrBelow } from "../dataset/host.ts";
import type { IndexedPageRule } from "../dataset/index-format.ts";
import type { PageType } from "../dataset/schema/service.ts";
import { addressOf, attributeOf } from "./dom.ts";
import type { Page } from "./page.ts";
import { matchesAddress, matchesPath } from "./rule-match.ts";

export type OwnLink = { link: Element; url: URL };

/** The page's links to pages of a type on its own service's sites, as the service's page rules tell them by their addresses. */
export function* linksTo(page: Page, type: PageType): Generator<OwnLink> {
  const rules = page.knowledge.pages.filter((rule) => rule.type === type && !rule.markers);
  const host = page.knowledge.service?.host;
  if (!host || rules.length === 0) return;
  for (const link of page.all("a[href]")) {
    if (!mayBe(attributeOf(link, "href"), host, rules)) continue;
    const url = addressOf(link, "href", page.url);
    if (url && isAtOrBelow(url.hostname, host) && rules.some((rule) => matchesAddress(rule, url))) yield { link, url };
  }
}

/** Tells by the written path alone, where it is written as addresses usually are, whether one is worth parsing. */
function mayBe(written: string, host: string, rules: readonly IndexedPageRule[]): boolean {
  const [, origin, path] = USUAL.exec(written) ?? [];
  if (path === undefined) return true;
  return (origin === undefined || origin.includes(host)) && rules.some((rule) => matchesPath(rule, path));
}

/** Scheme and host, in lower case, or nothing; a path without the dots, escapes or spaces that parsing would change. */
const USUAL = /^(?:https?:)?(\/\/[a-z0-9.-]+)?(\/(?!\/)(?:[\w/-]|\.(?=\w))*)(?:[?#]|$)/;
