import { browser } from "wxt/browser";
import { recordsFromJson, type RecordsJson } from "../core/dataset/compile.ts";
import { type DatasetIndex, decodeIndex, type EncodedIndex } from "../core/dataset/index-format.ts";
import type { Records } from "../core/dataset/kinds.ts";
import type { CompanyRow } from "../core/panels/companies.ts";
import { type HostLookup, openHosts } from "../core/dataset/lookup.ts";

export type OpenIndex = { index: DatasetIndex; hosts: HostLookup };

let openIndex: Promise<OpenIndex> | undefined;
let openRecords: Promise<Records> | undefined;
let openCompanies: Promise<CompanyRow[]> | undefined;

async function readAsset<T>(path: "/dataset/index.json" | "/dataset/records.json" | "/dataset/companies.json"): Promise<T> {
  // The worker may fetch from its own package alone: the CSP forbids every other address.
  const response = await fetch(browser.runtime.getURL(path as never));
  return (await response.json()) as T;
}

/** The compiled index, read once in a worker's life. Rejects with `IndexFormatError` when it is of another format. */
export function loadIndex(): Promise<OpenIndex> {
  openIndex ??= readAsset<EncodedIndex>("/dataset/index.json").then((encoded) => {
    const index = decodeIndex(encoded);
    return { index, hosts: openHosts(index.services) };
  });
  openIndex.catch(() => (openIndex = undefined));
  return openIndex;
}

/** All records, read when the first report is built. */
export function loadRecords(): Promise<Records> {
  openRecords ??= readAsset<RecordsJson>("/dataset/records.json").then(recordsFromJson);
  openRecords.catch(() => (openRecords = undefined));
  return openRecords;
}

/** Hosts of companies by third-party-web, read when somebody looks at a page's recipients. */
export function loadCompanies(): Promise<CompanyRow[]> {
  openCompanies ??= readAsset<CompanyRow[]>("/dataset/companies.json");
  openCompanies.catch(() => (openCompanies = undefined));
  return openCompanies;
}
