import type { RecordKind } from "../../dataset/kinds.ts";
import { recordKinds } from "../../dataset/record-kinds.ts";
import { baseNode, cited, country, type LinkedNode, recordIri, type RecordOf } from "./node.ts";

export function lawNode(record: RecordOf<"laws">): LinkedNode {
  const { id, name, originalName, shortName, legislationIdentifier, jurisdiction, datePassed, articles, status, statusAsOf, reach } = record;
  const others = [originalName, shortName].filter((other) => other !== undefined);
  return {
    ...baseNode("laws", record, ["schema:Legislation", "dpv:Law"]),
    name,
    ...(others.length > 0 && { alternateName: others }),
    ...(legislationIdentifier && { legislationIdentifier }),
    legislationJurisdiction: country(jurisdiction),
    ...(datePassed && { legislationDate: datePassed }),
    status,
    statusAsOf,
    reach,
    hasPart: articles.map(({ article, effect, text, sources }) => ({ "@type": "schema:Legislation", name: article, effect, text, wasDerivedFrom: cited("laws", id, sources) })),
  };
}

/** A note is a process of DPV: what a document says about one region's data. */
export function handlingNode(record: RecordOf<"handling">): LinkedNode {
  const { id, service, region, dataController, storageLocation, remoteAccessFrom, recipients, dataTransferLegalBasis: transfer, storageDuration, document } = record;
  const places = (given: typeof storageLocation) => (given ? [...given.countries.map((code) => ({ "@id": country(code) })), ...(given.text ? [given.text] : [])] : []);
  const storage = [
    ...(storageLocation ? [{ "@type": "dpv:StorageLocation", location: places(storageLocation), wasDerivedFrom: cited("handling", id, storageLocation.sources) }] : []),
    ...(storageDuration ? [{ "@type": "dpv:StorageDuration", duration: storageDuration.text, wasDerivedFrom: cited("handling", id, storageDuration.sources) }] : []),
  ];
  return {
    ...baseNode("handling", record, "dpv:Process"),
    name: document.type,
    service: recordIri("services", service),
    region,
    ...(document.documentDate && { datePublished: document.documentDate }),
    ...(dataController && { dataController: dataController.operators.map((operator) => recordIri("operators", operator)) }),
    ...(storage.length > 0 && { storage }),
    ...(remoteAccessFrom && { remoteAccessFrom: places(remoteAccessFrom) }),
    ...(recipients && { recipient: recipients.map(({ operator, name, purpose }) => ({ ...(operator && { "@id": recordIri("operators", operator) }), name, ...(purpose && { description: purpose }) })) }),
    ...(transfer && { legalBasis: transfer.basis.map((basis) => (basis === "other" ? "dpv:DataTransferLegalBasis" : `eu-gdpr:${basis}`)) }),
  };
}

const KIND_OF: Record<string, RecordKind> = { service: "services", operator: "operators", facility: "facilities", jurisdiction: "jurisdictions", law: "laws" };

/** A claim bears its asserter, its status and every response, so that none is read without the others. */
export function claimNode(record: RecordOf<"claims">): LinkedNode {
  const { id, text, claimType, status, assertedBy, datePublished, about, responses, credibility } = record;
  return {
    ...baseNode("claims", record, "schema:Claim"),
    text,
    kind: claimType,
    status,
    author: { "@type": "schema:Organization", name: assertedBy.name, kind: assertedBy.kind },
    datePublished,
    about: about.map((what) => recordIri(KIND_OF[what.split(":")[0] ?? ""] ?? recordKinds[0] ?? "services", what.split(":")[1] ?? "")),
    credibility,
    response: responses.map(({ by, stance, text: words, date, sources }) => ({
      author: by,
      stance,
      ...(words && { text: words }),
      datePublished: date,
      wasDerivedFrom: cited("claims", id, sources),
    })),
  };
}
