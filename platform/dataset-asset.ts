import { browser } from "wxt/browser";
import { recordsFromJson, type RecordsJson } from "../core/dataset/records-json.ts";
import { type DatasetIndex, decodeIndex, type EncodedIndex } from "../core/dataset/index-format.ts";
import { type PackedHistory, type RecordHistory, unpackHistory } from "../core/dataset/changes/history.ts";
import type { Records } from "../core/dataset/kinds.ts";
import { type HostLookup, openHosts } from "../core/dataset/lookup.ts";
import { changesServices, type Overlay } from "../core/overlay/overlay.ts";
import type { CompanyRow } from "../core/panels/companies.ts";
import type { Verdict } from "../core/settings/policy/verdict.ts";
import { loadPolicy } from "./policy-state.ts";

export type OpenIndex = { index: DatasetIndex; hosts: HostLookup };
type Layered = { records: Records; verdicts: Verdict[] };

let bundledIndex: Promise<DatasetIndex> | undefined;
let bundledRecords: Promise<Records> | undefined;
let layers: { overlay: Overlay | null; index?: Promise<OpenIndex>; records?: Promise<Layered> } | undefined;
let openHistory: Promise<RecordHistory> | undefined;
let openCompanies: Promise<CompanyRow[]> | undefined;

async function readAsset<T>(path: "/dataset/index.json" | "/dataset/records.json" | "/dataset/companies.json" | "/dataset/history.json"): Promise<T> {
  // The worker may fetch from its own package alone: the CSP forbids every other address.
  const response = await fetch(browser.runtime.getURL(path as never));
  return (await response.json()) as T;
}

/** The index as it was shipped, without anything of an organisation's. */
export function loadBundledIndex(): Promise<DatasetIndex> {
  bundledIndex ??= readAsset<EncodedIndex>("/dataset/index.json").then(decodeIndex);
  bundledIndex.catch(() => (bundledIndex = undefined));
  return bundledIndex;
}

function loadBundledRecords(): Promise<Records> {
  bundledRecords ??= readAsset<RecordsJson>("/dataset/records.json").then(recordsFromJson);
  bundledRecords.catch(() => (bundledRecords = undefined));
  return bundledRecords;
}

/** What was joined for the overlay in force; a new policy starts anew. */
async function layersInForce(): Promise<NonNullable<typeof layers>> {
  const { overlay } = await loadPolicy();
  if (layers?.overlay !== overlay) layers = { overlay };
  layers ??= { overlay };
  return layers;
}

/** All records with the organisation's laid over them, and what of its overlay could not be applied. */
export async function loadLayered(): Promise<Layered> {
  const joined = await layersInForce();
  joined.records ??= layRecords(joined.overlay);
  joined.records.catch(() => delete joined.records);
  return joined.records;
}

/** What lays an overlay, and its schemas, is loaded where there is one. */
async function layRecords(overlay: Overlay | null): Promise<Layered> {
  const records = await loadBundledRecords();
  if (!overlay) return { records, verdicts: [] };
  const { applyOverlay } = await import("../core/overlay/apply.ts");
  return applyOverlay(records, overlay);
}

/** The compiled index, read once in a worker's life. Rejects with `IndexFormatError` when it is of another format. */
export async function loadIndex(): Promise<OpenIndex> {
  const joined = await layersInForce();
  joined.index ??= openIndexFor(joined.overlay);
  joined.index.catch(() => delete joined.index);
  return joined.index;
}

async function openIndexFor(overlay: Overlay | null): Promise<OpenIndex> {
  const bundled = await loadBundledIndex();
  if (!overlay || !changesServices(overlay)) return { index: bundled, hosts: whenAsked(bundled) };
  const { overlayIndex } = await import("../core/overlay/apply.ts");
  const index = overlayIndex(bundled, (await loadLayered()).records);
  return { index, hosts: whenAsked(index) };
}

/** Pages ask for names and stamps alone: the table of a thousand hosts is made for the first host that is looked up. */
function whenAsked({ services }: DatasetIndex): HostLookup {
  let hosts: HostLookup | undefined;
  return (host, path) => (hosts ??= openHosts(services))(host, path);
}

/** All records, read when the first report is built. */
export async function loadRecords(): Promise<Records> {
  return (await loadLayered()).records;
}

/** What versions of the dataset did to its records, read when somebody looks at one. */
export function loadHistory(): Promise<RecordHistory> {
  openHistory ??= Promise.all([readAsset<PackedHistory>("/dataset/history.json"), loadBundledRecords()]).then(([packed, records]) => unpackHistory(packed, records));
  openHistory.catch(() => (openHistory = undefined));
  return openHistory;
}

/** Hosts of companies by third-party-web, read when somebody looks at a page's recipients. */
export function loadCompanies(): Promise<CompanyRow[]> {
  openCompanies ??= readAsset<CompanyRow[]>("/dataset/companies.json");
  openCompanies.catch(() => (openCompanies = undefined));
  return openCompanies;
}
