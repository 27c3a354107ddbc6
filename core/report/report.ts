import type { Certainty, Evidence, Role } from "../detect/detection.ts";
import type { DatasetStamp } from "../dataset/index-format.ts";
import type { Marked } from "../dataset/kinds.ts";
import type { Claim } from "../dataset/schema/claim.ts";
import type { Source } from "../dataset/schema/common.ts";
import type { Facility } from "../dataset/schema/facility.ts";
import type { Law, LawReach } from "../dataset/schema/jurisdiction.ts";
import type { Operator, OwnershipRelation } from "../dataset/schema/operator.ts";
import type { OperatorRole, PageType, Service, ServiceKind } from "../dataset/schema/service.ts";
import type { Tone } from "../settings/attention-rule.ts";
import type { Region } from "../region/resolve.ts";
import type { StatedSeller } from "../signals/signal.ts";

/** A statement whose `sources` ids have become the sources themselves. */
export type Cited<T> = Omit<T, "sources"> & { sources: Source[] };

export type PlaceView = Cited<NonNullable<Operator["registration"]>>;
export type EntityView = {
  id: string;
  name: string;
  legalName: string;
  entityType: Operator["entityType"];
  registration: PlaceView | null;
  headquarters: PlaceView | null;
  checkedAt: string;
  /** `checkedAt` is more than twelve months old. */
  stale: boolean;
  notKnown: string[];
} & Marked;

export type EdgeView = Cited<OwnershipRelation>;
export type HolderView = EdgeView & { name: string };

export type OperatorView = {
  entity: EntityView;
  roles: OperatorRole[];
  regions: string[];
  sources: Source[];
  /** Parents in force, nearest first; each with the relation that leads to it. */
  parents: { entity: EntityView; edge: EdgeView }[];
  chainEnds: Cited<NonNullable<Operator["chainEnds"]>> | null;
  /** Holders that are no parents, of any entity in the chain: minorities, partners, deals announced and not closed. */
  holders: HolderView[];
};

/** One field of a data-handling note: countries, words, or both. */
export type HandlingField = { field: "storage" | "remoteAccess" | "transferBasis" | "retention" | "dispute"; countries: string[]; text: string; sources: Source[] };
export type HandlingView = {
  id: string;
  region: string;
  document: { type: string; date: string | null; source: Source | null };
  controllers: { id: string; name: string }[];
  fields: HandlingField[];
  recipients: { name: string; purpose: string; sources: Source[] }[];
  notKnown: string[];
  checkedAt: string;
  stale: boolean;
} & Marked;

/** One way in which a law reaches: through which link, to whom, in which country. */
export type LawPath = { by: LawReach; through: string; country: string };
export type LawView = Pick<Law, "id" | "name" | "jurisdiction" | "status" | "statusAsOf" | "whoIsBound"> & {
  shortName: string;
  statusNote: string;
  articles: Cited<Law["articles"][number]>[];
  reach: Cited<Law["reach"]>;
  oversight: Cited<NonNullable<Law["oversight"]>> | null;
  paths: LawPath[];
} & Marked;

export type ClaimView = Omit<Claim, "responses"> & Marked & {
  responses: Cited<Claim["responses"][number]>[];
  /** Claims that contradict it, in short. */
  contradictions: { id: string; text: string; status: Claim["status"]; date: string }[];
};

export type FacilityView = Pick<Facility, "id" | "name" | "kind"> & {
  location: Cited<Facility["location"]>;
  opened: Cited<NonNullable<Facility["opened"]>> | null;
  figures: Cited<Facility["figures"][number]>[];
} & Marked;

export type ServiceView = Pick<Service, "id" | "name" | "country" | "recordStatus" | "checkedAt"> & { kind: ServiceKind; about: string; notKnown: string[] } & Marked;

/** One who takes part in this page, and all that the dataset says of them for this region. */
export type PartyView = {
  role: Role;
  certainty: Certainty;
  evidence: Evidence[];
  service: ServiceView | null;
  seller: StatedSeller | null;
  operators: OperatorView[];
  /** Regions for which the dataset names an operator, where it names none for this one. */
  otherRegions: string[];
  handling: HandlingView | null;
  laws: LawView[];
  facilities: FacilityView[];
  claims: ClaimView[];
  designation: { designatedOn: string; sources: Source[] } | null;
};

/** A rule that holds on this page, or a notice of the organisation's: shown because somebody chose so, never by ourselves. */
export type AttentionView = {
  kind: "rule" | "notice";
  by: "organisation" | "user";
  tone: Tone;
  /** "" on a notice, which has a text alone. */
  label: string;
  message: string;
  link: string;
  contact: string;
  /** Names of the parties for which it holds; empty where the page's type alone decides. */
  because: string[];
};

/** What an organisation laid over the dataset for this report, so that whatever is made of it can say so. */
export type OrganisationView = { name: string; notes: { about: string; text: string; contact: string }[]; suppressed: string[] };

export type ReportStatus = "matched" | "stub" | "partial" | "notInData";

/** What every screen, the command line and the export show. Plain JSON. */
export type Report = {
  v: 1;
  status: ReportStatus;
  address: { origin: string; path: string };
  page: { service: string | null; type: PageType; rule: string };
  region: Region;
  parties: PartyView[];
  dataset: DatasetStamp & { outdated: boolean };
  /** Absent where nobody chose anything that holds here. */
  attention?: AttentionView[];
  organisation?: OrganisationView;
};
