import type { PageType } from "../dataset/schema/service.ts";
import type { SignalKind, StatedSeller, Where } from "../signals/signal.ts";

export type Role = "marketplace" | "seller" | "carrier" | "payment" | "tracking" | "shopPlatform" | "recipient";
export type Certainty = "confirmed" | "likely" | "possible";

/** The signal that supported a finding, and the rule that took it. */
export type Evidence = { signal: SignalKind; matched: string; where: Where; rule: string };

export type Finding = {
  role: Role;
  /** Slug; null for a seller whom only the page names. */
  service: string | null;
  certainty: Certainty;
  /** Stated by the page, never by us. */
  seller?: StatedSeller;
  evidence: Evidence[];
};

/** The verdict on one page. Plain JSON: saved, replayed and compared. */
export type Detection = {
  v: 1;
  address: { origin: string; path: string };
  page: { service: string | null; type: PageType; rule: string };
  language: string;
  findings: Finding[];
  truncated: boolean;
};
