import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import { withHosts } from "../dataset/party-tables.ts";
import { hasMoreThan, select } from "./dom.ts";
import { type Labels, openLabels } from "./labels.ts";
import { type NameFinder, openNames } from "./names.ts";
import { type PartyMatch, partyOfHost } from "./parties.ts";
import type { Limits } from "./signal.ts";

/** What every reader is given. */
export type Page = {
  document: Document;
  url: URL;
  knowledge: PageKnowledge;
  limits: Limits;
  /** The party that owns an address, never the page's own service. */
  partyOf: (url: URL) => PartyMatch | undefined;
  /** Opened when first asked for: most pages name nobody. */
  readonly names: NameFinder;
  labels: Labels;
  /** Elements that match, up to the limit. */
  all: (selector: string) => Element[];
  /** Elements of a name that match; of a page with more of that name than the limit those up to it, matching or not. */
  some: (name: string, condition: string) => Element[];
  /** Set by every reader that reached a cap. */
  truncated: boolean;
};

export function openPage(document: Document, url: URL, told: PageKnowledge, limits: Limits): Page {
  const knowledge = { ...told, parties: withHosts(told.parties) };
  let names: NameFinder | undefined;
  const selected = new Map<string, Element[]>();
  const page: Page = {
    document,
    url,
    knowledge,
    limits,
    partyOf: (address) => partyOfHost(knowledge.parties, address.hostname, address.pathname),
    get names() {
      return (names ??= openNames(knowledge.parties));
    },
    labels: openLabels(knowledge.labels),
    all: (selector) => {
      const known = selected.get(selector);
      if (known) return known;
      const found = select(document, selector, limits.elements + 1);
      page.truncated ||= found.length > limits.elements;
      const kept = found.slice(0, limits.elements);
      selected.set(selector, kept);
      return kept;
    },
    some: (name, condition) => page.all(hasMoreThan(document, name, limits.elements) ? name : name + condition),
    truncated: false,
  };
  return page;
}
