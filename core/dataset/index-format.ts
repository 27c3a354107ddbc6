import type { RecordOrigin } from "./kinds.ts";
import type { PageType, Service, ServiceKind } from "./schema/service.ts";

/** Raised whenever an index of the old shape could not be read by the new code, or the reverse. */
export const FORMAT_VERSION = 1;

export type HostKind = Service["hosts"][number]["kind"];
export type IndexedHost = { host: string; subdomains: boolean; kind: HostKind; path: string; region: string };
export type IndexedName = { text: string; ambiguous: boolean };
/** Regular-expression sources where the record has patterns; "" and [] where it has nothing. */
export type IndexedPageRule = {
  id: string;
  type: PageType;
  /** Sources of expressions, and markers; what a rule does not ask for is left out, since a page is told all rules of its service. */
  host?: string;
  path?: string;
  query?: [name: string, value: string][];
  hash?: string;
  markers?: string[];
  /** The page lists offers of several sellers: no seller or carrier that it names is that of one sale. */
  ofSeveralSellers?: true;
};

/** A rule of what it asks for alone. */
export function indexedRule({ id, type, host, path, query, hash, markers, ofSeveralSellers }: Required<Omit<IndexedPageRule, "ofSeveralSellers">> & { ofSeveralSellers: boolean }): IndexedPageRule {
  return {
    id,
    type,
    ...(host && { host }),
    ...(path && { path }),
    ...(query.length > 0 && { query }),
    ...(hash && { hash }),
    ...(markers.length > 0 && { markers }),
    ...(ofSeveralSellers && { ofSeveralSellers }),
  };
}

export type IndexedMethod = { name: string; carriedBy: string[] };
export type CheckDigit = NonNullable<Service["trackingNumbers"]>[number]["checkDigit"];
export type IndexedTrackingFormat = { id: string; pattern: string; checkDigit: CheckDigit };

/** What detection needs to know of a service. */
export type IndexedService = {
  id: string;
  name: string;
  kind: ServiceKind;
  hosts: IndexedHost[];
  names: IndexedName[];
  pages: IndexedPageRule[];
  methods: IndexedMethod[];
  tracking: IndexedTrackingFormat[];
  /** A selector for the elements in which its pages name who sells. */
  sellerNames?: string;
  /** Set by an organisation's overlay alone; the shipped index has none. */
  origin?: RecordOrigin;
};

/** Version: the newest `checkedAt`, dotted; hash: SHA-256 over all canonical records, the first 16 hex digits. */
export type DatasetStamp = { version: string; hash: string; date: string };
export type DatasetIndex = { stamp: DatasetStamp; services: IndexedService[] };

/** Stands at the end of a page rule's tuple where it has to, and nowhere else. */
const SEVERAL = 1;
const endOf = ({ ofSeveralSellers }: IndexedPageRule): [(typeof SEVERAL)?] => (ofSeveralSellers ? [SEVERAL] : []);

const sellerNamesOf = ({ sellerNames }: IndexedService): [string?] => (sellerNames ? [sellerNames] : []);

type Row = [
  id: string,
  name: string,
  kind: ServiceKind,
  hosts: [string, boolean, HostKind, string, string][],
  names: [string, boolean][],
  pages: [string, PageType, string, string, [string, string][], string, string[], (typeof SEVERAL)?][],
  methods: [string, string[]][],
  tracking: [string, string, CheckDigit][],
  sellerNames?: string,
];
/** The compact form that is shipped: one tuple a service, no repeated keys. */
export type EncodedIndex = { v: number; stamp: DatasetStamp; rows: Row[] };

export class IndexFormatError extends Error {
  override name = "IndexFormatError";
}

export function encodeIndex({ stamp, services }: DatasetIndex): EncodedIndex {
  const rows = services.map(
    (service): Row => [
      service.id,
      service.name,
      service.kind,
      service.hosts.map((host) => [host.host, host.subdomains, host.kind, host.path, host.region]),
      service.names.map((name) => [name.text, name.ambiguous]),
      service.pages.map((rule) => [rule.id, rule.type, rule.host ?? "", rule.path ?? "", rule.query ?? [], rule.hash ?? "", rule.markers ?? [], ...endOf(rule)]),
      service.methods.map((method) => [method.name, method.carriedBy]),
      service.tracking.map((format) => [format.id, format.pattern, format.checkDigit]),
      ...sellerNamesOf(service),
    ],
  );
  return { v: FORMAT_VERSION, stamp, rows };
}

/** Throws `IndexFormatError` when the index is of another format version, damaged, or no index at all. */
export function decodeIndex(encoded: EncodedIndex): DatasetIndex {
  if (encoded?.v !== FORMAT_VERSION) {
    throw new IndexFormatError(
      `The bundled dataset has format version ${String(encoded?.v)}, this build reads ${FORMAT_VERSION}. Build or install Waybill again.`,
    );
  }
  try {
    const { version, hash, date } = encoded.stamp;
    return { stamp: { version, hash, date }, services: encoded.rows.map(decodeRow) };
  } catch (cause) {
    throw new IndexFormatError("The bundled dataset is damaged. Build or install Waybill again.", { cause });
  }
}

function decodeRow([id, name, kind, hosts, names, pages, methods, tracking, sellerNames]: Row): IndexedService {
  return {
    id,
    name,
    kind,
    hosts: hosts.map(([host, subdomains, hostKind, path, region]) => ({ host, subdomains, kind: hostKind, path, region })),
    names: names.map(([text, ambiguous]) => ({ text, ambiguous })),
    pages: pages.map(([ruleId, type, host, path, query, hash, markers, several]) => indexedRule({ id: ruleId, type, host, path, query, hash, markers, ofSeveralSellers: several === SEVERAL })),
    methods: methods.map(([method, carriedBy]) => ({ name: method, carriedBy })),
    tracking: tracking.map(([format, pattern, checkDigit]) => ({ id: format, pattern, checkDigit })),
    ...(sellerNames && { sellerNames }),
  };
}
