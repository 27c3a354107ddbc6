import type { PageKnowledge } from "./dataset/page-knowledge.ts";
import type { TraderWords } from "./labels/trader-words.ts";
import type { Report } from "./report/report.ts";
import type { SearchResult } from "./search/search.ts";
import type { PageSignals } from "./signals/signal.ts";
import type { EvidenceRecord } from "./evidence/record.ts";
import type { JournalEntry } from "./journal/entry.ts";
import type { JournalSession } from "./journal/session.ts";
import type { Annotation, Erasure, JournalState } from "./journal/state.ts";
import type { Tone } from "./settings/attention-rule.ts";
import type { EffectiveSettings, SettingSource } from "./settings/effective.ts";
import type { Verdict } from "./settings/policy/verdict.ts";
import type { SettingKey } from "./settings/schema.ts";

/**
 * Every message, by direction. A page's content script may only ask what concerns its own page; all that changes
 * something belongs to our own pages. The worker checks the sender of each table and parses each payload.
 */

/** Content script and badge → worker. The page is untrusted: the worker takes the address from the sender, not the payload. */
export type PageMessages = {
  /** What to look for on this page; null: nothing is known of it and nobody asked. */
  knowledge(language: string): Promise<PageKnowledge | null>;
  /** What to know of traders on a page in this language. Rejects on a site that is left out. */
  traders(language: string): Promise<TraderWords>;
  /**
   * What was read on this page: matched terms. What they mean, the worker decides. `isAgain`: this page has told signals before, and they
   * were heard; where the verdict is the same, nothing is drawn or noted anew.
   */
  signals(told: { signals: PageSignals; isAgain: boolean }): Promise<void>;
  /** What the in-page badge shows; null: nothing to draw. */
  badge(): Promise<BadgeView | null>;
  /** A trusted click on the badge's cross: never again on this site, until undone in the popup. */
  dismissBadge(): Promise<void>;
  /** A trusted click on the badge's way to the details. */
  openPopup(): Promise<void>;
};

/** Which dataset speaks, and whether it is too old to pass over in silence. */
export type DatasetView = Report["dataset"];

/** One setting in force. */
export type SettingRow = { key: SettingKey; value: unknown; source: SettingSource };
export type PolicyView = {
  /** awaited: installed by an organisation of which nothing was heard yet; none: no policy. */
  state: "inForce" | "awaited" | "none";
  /** As the browser says it: admin, normal, development, sideload, other. */
  installType: string;
  version: string;
  organisation: { name: string; supportText: string };
  verdicts: Verdict[];
  settings: SettingRow[];
};

/** The state of one tab, as the popup shows it. */
export type TabState =
  | { state: "report"; report: Report; settings: EffectiveSettings; host: string; dismissed: boolean }
  | { state: "noAccess"; settings: EffectiveSettings; host: string; /** By choice of the user or the organisation. */ leftOut: boolean; dataset?: DatasetView }
  | { state: "unsupported"; settings: EffectiveSettings; dataset?: DatasetView }
  | { state: "failed"; settings: EffectiveSettings; reason: string };

/** Popup, options, first-run and managed page → worker. */
export type UiMessages = {
  tabState(tabId: number): Promise<TabState>;
  /** "Check this page": runs the same engine once, with `activeTab`. */
  checkTab(tabId: number): Promise<TabState>;
  settings(): Promise<EffectiveSettings>;
  /** What the organisation says, item by item, and where each setting in force comes from. */
  policy(): Promise<PolicyView>;
  /** Rejects when the bundled dataset cannot be read. */
  dataset(): Promise<DatasetView>;
  /** Answers with the settings as they now are; locked keys are refused and named. */
  changeSettings(change: unknown): Promise<{ settings: EffectiveSettings; refused: string[] }>;
  /** Undoes or sets the dismissal of the badge on a host. */
  setDismissed(change: { host: string; dismissed: boolean }): Promise<EffectiveSettings>;
  /** Offline: a name, an address or a tracking number. */
  search(query: string): Promise<SearchResult[]>;
  /** A report on a service as if its home page stood open: what a search result opens. */
  describe(service: string): Promise<Report | null>;
  /** An evidence record of what stands in a tab. Rejects where there is no verdict on it. */
  evidence(tabId: number): Promise<EvidenceRecord>;
  journalState(): Promise<JournalState>;
  /** Pause, and the id of the study: the person's own, whatever an organisation says. */
  journalSession(session: JournalSession): Promise<void>;
  /** Rows that no disk took: those on the disk our pages read themselves. */
  journalMemory(): Promise<JournalEntry[]>;
  /** Resolves once the note and the tags are written. */
  annotateRow(annotation: Annotation): Promise<void>;
  /** Answers with the number of rows that are gone. */
  eraseRows(erasure: Erasure): Promise<number>;
  /** Gives a database that cannot be read up, with all that may be in it. */
  resetJournal(): Promise<void>;
};

/** One line of the badge: ready text, no markup. */
export type BadgeRow = { label: string; value: string; country: string; certain: boolean };
/** `title` is "" on a notice. */
export type BadgeAttention = { title: string; text: string; tone: Tone };
export type BadgeView = {
  title: string;
  /** ISO code of the contracting operator's registration; "" when not known. */
  code: string;
  countryName: string;
  rows: BadgeRow[];
  /** Rules and notices that hold here: seen before the badge is opened. */
  attention: BadgeAttention[];
  open: boolean;
  theme: "auto" | "light" | "dark";
  labels: { details: string; dismiss: string; expand: string; collapse: string; note: string };
  direction: "ltr" | "rtl";
  language: string;
};
