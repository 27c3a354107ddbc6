import type { Marked } from "../dataset/kinds.ts";
import type { MessageKey } from "../messages/en.ts";
import type { ClaimView, EdgeView } from "../report/report.ts";
import type { Source } from "../dataset/schema/common.ts";
import type { RecordRef } from "../panels/address.ts";

/** A few words beside an item: a text of ours, a text of the record, a date, regions or countries. */
export type Note = { say: MessageKey; date?: string; regions?: string[] } | { text: string } | { codes: string[] };

/** One thing that a record says: a text, a place, a figure or the way to another record. */
export type Item = {
  text?: string;
  /** The record that the text names. */
  to?: RecordRef;
  country?: string;
  place?: string;
  figure?: { value: number; unit: string };
  date?: string;
  say?: MessageKey;
  edge?: EdgeView;
  notes: Note[];
  sources: Source[];
};

export type Fact = { caption: MessageKey; items: Item[] };

/** A record as a page of the encyclopaedia: what it says, with its sources, and the ways to and from other records. */
export type RecordPage = {
  ref: RecordRef;
  title: string;
  /** What it is, in a word or two. */
  kind: Note[];
  about: string;
  facts: Fact[];
  claims: ClaimView[];
  sources: Source[];
  notKnown: string[];
  status: "full" | "sourced" | "stub";
  checkedAt: string;
};

/** Whose record it is, where it is an organisation's or one that it put right. */
export function originNotes({ origin }: Marked): Note[] {
  return origin ? [{ say: origin === "organisation" ? "fromOrganisation" : "correctedByOrganisation" }] : [];
}

export function item(given: Partial<Item>): Item {
  return { notes: [], sources: [], ...given };
}

/** A caption with its items; without any there is nothing to say and no caption. */
export function fact(caption: MessageKey, items: Item[]): Fact[] {
  return items.length > 0 ? [{ caption, items }] : [];
}
