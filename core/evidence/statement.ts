import type { RecordOrigin } from "../dataset/kinds.ts";
import type { Source } from "../dataset/schema/common.ts";

export type Topic =
  | "party"
  | "operator"
  | "registration"
  | "headquarters"
  | "parent"
  | "chainEnds"
  | "holder"
  | "designation"
  | "handling"
  | "recipient"
  | "facility"
  | "figure"
  | "law"
  | "article"
  | "claim"
  | "response"
  | "notKnown";

/** One thing that a report says, alone: about which record, of when, and by which sources. */
export type Statement = {
  /** Stable while the record stands: two reports of different datasets are compared by it. */
  id: string;
  /** Slug of the party in whose part of the report it stands; "" for a seller whom only the page names. */
  party: string;
  topic: Topic;
  /** kind:id, as the dataset names it: operator:whaleco. */
  about: string;
  text: string;
  /** The day of which it speaks, as exact as its source; null: its sources bear no date. */
  date: string | null;
  /** The record's own word for how far it stands: alleged, decided, inForce, announcedNotClosed. "" where it has none. */
  status: string;
  sources: Source[];
  /** The record is an organisation's own, or one of ours of which it put a field right; absent where it is ours. */
  recordOrigin?: RecordOrigin;
};
