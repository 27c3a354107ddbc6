import { openHosts } from "../dataset/lookup.ts";
import type { IndexedHost } from "../dataset/index-format.ts";
import type { PageKnowledge, Party } from "../dataset/page-knowledge.ts";
import { select } from "./dom.ts";
import { buildNameFinder, type NameFinder } from "./names.ts";
import type { Limits } from "./signal.ts";

/** What every reader is given. */
export type Page = {
  document: Document;
  url: URL;
  knowledge: PageKnowledge;
  limits: Limits;
  /** The party that owns a host, never the page's own service. */
  partyOf: (url: URL) => { party: Party; entry: IndexedHost } | undefined;
  names: NameFinder;
  /** Elements that match, up to the limit. */
  all: (selector: string) => Element[];
  /** Set by every reader that reached a cap. */
  truncated: boolean;
};

export function openPage(document: Document, url: URL, knowledge: PageKnowledge, limits: Limits): Page {
  const lookUp = openHosts(knowledge.parties);
  const page: Page = {
    document,
    url,
    knowledge,
    limits,
    partyOf: (address) => {
      const match = lookUp(address.hostname, address.pathname);
      return match && { party: match.service, entry: match.entry };
    },
    names: buildNameFinder(knowledge),
    all: (selector) => {
      const found = select(document, selector, limits.elements + 1);
      page.truncated ||= found.length > limits.elements;
      return found.slice(0, limits.elements);
    },
    truncated: false,
  };
  return page;
}
