import type { RecordKind, Records } from "../kinds.ts";
import type { Problem } from "./problem.ts";

const KIND_OF_REFERENCE: Record<string, RecordKind> = {
  service: "services",
  operator: "operators",
  facility: "facilities",
  jurisdiction: "jurisdictions",
  law: "laws",
};

/** Every id that a record names is a record, and every country that occurs has its jurisdiction. */
export function checkReferences(records: Records): Problem[] {
  const problems: Problem[] = [];
  const need = (file: string, field: string, kind: RecordKind, id: string | undefined) => {
    if (id === undefined || records[kind].has(id)) return;
    problems.push({ file, field, what: `names "${id}", which is not in data/${kind}/`, mend: `add data/${kind}/${id}.json or correct the id` });
  };
  const needCountry = (file: string, field: string, code: string | undefined) => {
    if (code) need(file, field, "jurisdictions", code.toLowerCase());
  };

  for (const [id, service] of records.services) {
    const file = `services/${id}.json`;
    service.operatedBy.forEach((entry, index) => need(file, `operatedBy.${index}.operator`, "operators", entry.operator));
    need(file, "brandOf", "services", service.brandOf);
    service.shippingMethods?.forEach((method, index) => {
      for (const carrier of method.carriedBy) need(file, `shippingMethods.${index}.carriedBy`, "services", carrier);
    });
    if (service.recordStatus !== "stub") needCountry(file, "country", service.country);
  }
  for (const [id, operator] of records.operators) {
    const file = `operators/${id}.json`;
    operator.ownership.forEach((edge, index) => need(file, `ownership.${index}.interestedParty`, "operators", edge.interestedParty));
    needCountry(file, "registration.country", operator.registration?.country);
    needCountry(file, "headquarters.country", operator.headquarters?.country);
  }
  for (const [id, jurisdiction] of records.jurisdictions) {
    needCountry(`jurisdictions/${id}.json`, "partOf", jurisdiction.partOf);
  }
  for (const [id, law] of records.laws) needCountry(`laws/${id}.json`, "jurisdiction", law.jurisdiction);
  for (const [id, facility] of records.facilities) {
    const file = `facilities/${id}.json`;
    facility.operatedBy.forEach((entry, index) => need(file, `operatedBy.${index}.operator`, "operators", entry.operator));
    facility.services.forEach((entry, index) => need(file, `services.${index}.service`, "services", entry.service));
    needCountry(file, "location.country", facility.location.country);
  }
  for (const [id, note] of records.handling) {
    const file = `handling/${id}.json`;
    need(file, "service", "services", note.service);
    note.dataController?.operators.forEach((operator) => need(file, "dataController.operators", "operators", operator));
    note.recipients?.forEach((recipient, index) => need(file, `recipients.${index}.operator`, "operators", recipient.operator));
    for (const code of note.storageLocation?.countries ?? []) needCountry(file, "storageLocation.countries", code);
    for (const code of note.remoteAccessFrom?.countries ?? []) needCountry(file, "remoteAccessFrom.countries", code);
    if (id !== `${note.service}/${note.region.toLowerCase()}`) {
      problems.push({ file, field: "region", what: "does not match the path", mend: "the path is handling/<service>/<region in lower case>.json" });
    }
  }
  for (const [id, claim] of records.claims) {
    const file = `claims/${id}.json`;
    claim.about.forEach((reference, index) => {
      const [kind = "", target = ""] = reference.split(":");
      need(file, `about.${index}`, KIND_OF_REFERENCE[kind] ?? "services", target);
    });
    claim.contradictedBy?.forEach((other) => need(file, "contradictedBy", "claims", other));
    need(file, "supersededBy", "claims", claim.supersededBy);
  }
  return problems;
}
