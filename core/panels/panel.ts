import type { RecordHistory } from "../dataset/changes/history.ts";
import type { Records } from "../dataset/kinds.ts";
import type { Report } from "../report/report.ts";
import type { CompanyRow } from "./companies.ts";
import type { ExplainedPage } from "./page-link.ts";
import type { Traffic } from "./traffic.ts";

/** Every detailed panel, in the order in which they stand until a person changes it. */
export const PANEL_IDS = ["evidence", "ownership", "map", "law", "timeline", "handling", "recipients", "compare", "record"] as const;
export type PanelId = (typeof PANEL_IDS)[number];

/** What a panel chooses to show, such as the service to compare with. Short words of ours; part of the address in a full page. */
export type PanelChoices = Readonly<Record<string, string>>;

/** All that a view model may be built from. Plain data: a view model is a pure function of it. */
export type PanelInput = {
  report: Report;
  records: Records;
  /** What versions of the dataset did to the records; null or nothing where it is not read. */
  history?: RecordHistory | null;
  now: Date;
  choices: PanelChoices;
  /** What the open page answered on request; null: not asked, no page, or not yet answered. */
  page: PageAnswers;
};

export type PageAnswers = {
  explained: ExplainedPage | null;
  traffic: Traffic | null;
  /** Hosts of companies by third-party-web; null until they are read. */
  companies: readonly CompanyRow[] | null;
  /** What is outlined in the page, and how many places of it were found there. */
  outlined: { signal: number; found: number } | null;
  /** True where the browser gives no access to the page: it will never answer. */
  isSilent: boolean;
};

export const NO_PAGE_ANSWERS: PageAnswers = { explained: null, traffic: null, companies: null, outlined: null, isSilent: false };
