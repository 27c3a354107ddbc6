import { detect } from "../../core/detect/detect.ts";
import type { PageType } from "../../core/dataset/schema/service.ts";
import type { Role } from "../../core/detect/detection.ts";
import { isSoughtOn } from "../../core/detect/rules.ts";
import { languageOf } from "../../core/signals/language.ts";
import { collectSignals } from "../../core/signals/collect.ts";
import { kindOfParty } from "../../core/signals/parties.ts";
import type { Dataset } from "../dataset.ts";
import type { Engine } from "../engine.ts";
import { openDocument } from "../open-document.ts";
import { type Expectation, expectedSellers, type Mention, sellerHash } from "./labels.ts";
import { type Read, whyFound, whyMissed, whyType } from "./reasons.ts";
import { compare, emptyScore, type Score, scoreOf } from "./score.ts";

export const ROLES = ["carrier", "payment", "seller"] as const;
export type ScoredRole = (typeof ROLES)[number];
export type Miss = { file: string; what: string; expected: string; found: string; reason: string };

/** Everything that one run measures. Plain JSON but for its maps. */
export type Measured = {
  pages: number;
  errors: Miss[];
  types: Map<string, Score>;
  confusion: Map<string, Map<string, number>>;
  services: { right: number; wrong: number; unknown: number };
  roles: Map<ScoredRole, Score>;
  /** By `language kind`; the kind is a role, `type` or `service`. */
  languages: Map<string, Score>;
  negatives: { pages: number; findings: number };
  /** Findings that would show operators of a company that the page does not state. */
  wrongOperators: number;
  mentions: { all: number; statements: number; pagesWithout: number };
  platforms: Map<string, number>;
  misses: Miss[];
};

export function emptyMeasured(): Measured {
  return {
    pages: 0, errors: [], types: new Map(), confusion: new Map(), services: { right: 0, wrong: 0, unknown: 0 },
    roles: new Map(ROLES.map((role) => [role, emptyScore()])), languages: new Map(), negatives: { pages: 0, findings: 0 },
    wrongOperators: 0, mentions: { all: 0, statements: 0, pagesWithout: 0 }, platforms: new Map(), misses: [],
  };
}

/** One page through the engine, with all that is needed to say why. */
export function readSaved(engine: Engine, html: string, url: URL): Read {
  const document = openDocument(html);
  const knowledge = engine.knowledge(url, languageOf(document));
  const signals = collectSignals(document, url, knowledge);
  return { document, knowledge, signals, detection: detect(signals, knowledge) };
}

/** Compares what the engine read of one page with what a person read, and adds it to the measure. */
export function addPage(measured: Measured, dataset: Dataset, expectation: Expectation, read: Read): void {
  const { page, language } = expectation;
  const { detection } = read;
  measured.pages += 1;
  const miss = (what: string, expected: string, found: string, reason: string) => measured.misses.push({ file: page.file, what, expected, found, reason });

  addType(measured, expectation, detection.page.type, () => miss("page type", expectation.pageType, detection.page.type, whyType(read)));
  if (addService(measured, expectation, detection.page.service) === false) {
    miss("service", String(expectation.service), String(detection.page.service), `the dataset's host look-up answered for ${read.detection.address.origin}`);
    measured.wrongOperators += Number(hasOperators(dataset, detection.page.service));
  }
  const platform = page.platform ?? "";
  if (platform) measured.platforms.set(platform, (measured.platforms.get(platform) ?? 0) + 1);
  if (page.negative) {
    measured.negatives.pages += 1;
    measured.negatives.findings += detection.findings.length;
    for (const { role, service, seller } of detection.findings) miss("finding on a page without any", "nothing", `${role} ${service ?? seller?.name}`, whyFound(read, role, service ?? seller?.name ?? ""));
  }
  if (!expectation.labelled) return;
  countMentions(measured, expectation.labels.carriers);
  for (const role of ROLES) {
    const { expected, found, names } = partiesOf(expectation, read, role);
    const score = scoreOf(measured.roles as Map<string, Score>, role);
    const { wrong, missed } = compare(score, expected, found);
    compare(scoreOf(measured.languages, `${language} ${role}`), expected, found);
    for (const one of wrong) {
      const name = names.get(one) ?? one;
      miss(role, "nothing", name, whyFound(read, role, name));
      measured.wrongOperators += Number(role !== "seller" && hasOperators(dataset, one));
    }
    for (const one of missed) miss(role, one, "nothing", role === "seller" ? "no seller property, label or store link gave this name" : whyMissed(read, role, one));
  }
}

function addType({ types, confusion, languages }: Measured, { pageType, language }: Expectation, found: string, onWrong: () => void): void {
  const row = confusion.get(pageType) ?? new Map<string, number>();
  confusion.set(pageType, row.set(found, (row.get(found) ?? 0) + 1));
  if (found === pageType) {
    scoreOf(types, found).right += 1;
    scoreOf(languages, `${language} type`).right += 1;
    return;
  }
  scoreOf(types, found).wrong += 1;
  scoreOf(types, pageType).missed += 1;
  const score = scoreOf(languages, `${language} type`);
  score.wrong += 1;
  score.missed += 1;
  onWrong();
}

function addService({ services, languages }: Measured, { service, language }: Expectation, found: string | null): boolean | undefined {
  if (service === undefined) {
    services.unknown += 1;
    return undefined;
  }
  const isRight = service === found;
  services[isRight ? "right" : "wrong"] += 1;
  scoreOf(languages, `${language} service`)[isRight ? "right" : "wrong"] += 1;
  return isRight;
}

function countMentions({ mentions }: Measured, carriers: Mention[]): void {
  mentions.all += carriers.length;
  mentions.statements += carriers.filter(({ statement }) => statement).length;
  if (!carriers.some(({ statement }) => statement)) mentions.pagesWithout += 1;
}

type Parties = { expected: Set<string>; found: Set<string>; names: Map<string, string> };

/** What is expected and found in one role. The page's own service is judged as the service, not as a party. */
function partiesOf({ labels, pageType }: Expectation, { detection, knowledge }: Read, role: ScoredRole): Parties {
  const own = knowledge.service?.id;
  const names = new Map<string, string>();
  const roles: Role[] = role === "carrier" ? ["carrier", "tracking"] : [role];
  const found = new Set(
    detection.findings
      .filter((finding) => roles.includes(finding.role) && (finding.service === null || finding.service !== own))
      .map((finding) => {
        const key = role === "seller" ? sellerHash(finding.seller?.name ?? "") : (finding.service ?? "");
        names.set(key, finding.seller?.name ?? key);
        return key;
      }),
  );
  if (role === "seller") return { expected: expectedSellers(isSoughtOn("seller", pageType as PageType) ? labels.sellers : [], found), found, names };
  const mentions = role === "carrier" ? labels.carriers : labels.payments;
  const isSought = role === "carrier" ? !NO_CARRIERS.has(pageType) : isSoughtOn(role, pageType as PageType);
  const stated = mentions.filter(({ statement, service }) => isSought && statement && service !== own).map(({ service }) => service);
  // A company that the dataset does not hold cannot be found: it is counted as a mention, not as a miss.
  return { expected: new Set(stated.filter((id) => kindOfParty(knowledge.parties, id) !== undefined)), found, names };
}

/** A home page, an account or a legal text names carriers in general; nobody is carrying a parcel there. */
const NO_CARRIERS: ReadonlySet<string> = new Set(["home", "account", "legal", "other"]);

function hasOperators({ records }: Dataset, service: string | null): boolean {
  return service !== null && (records.services.get(service)?.operatedBy.length ?? 0) > 0;
}
