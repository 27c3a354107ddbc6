import type { Records } from "../dataset/kinds.ts";
import type { PageKind, RecordRef } from "../panels/address.ts";
import { type Item, item, type Note } from "./page.ts";

/** The way to an operator under its short name; its id where no record has it. */
export function operatorItem(records: Records, id: string, rest: Partial<Item> = {}): Item {
  const operator = records.operators.get(id);
  return item({ ...(operator ? { text: operator.name, to: { kind: "operator", id } } : { text: id }), ...rest });
}

export function serviceItem(records: Records, id: string, rest: Partial<Item> = {}): Item {
  const service = records.services.get(id);
  return item({ ...(service ? { text: service.name, to: { kind: "service", id }, notes: [{ say: `kind_${service.kind}` }] } : { text: id }), ...rest });
}

/** A country and, where the dataset has its law, the way to it. */
export function countryItem(records: Records, code: string, rest: Partial<Item> = {}): Item {
  const id = code.toLowerCase();
  return item({ country: code, ...(records.jurisdictions.has(id) && { to: { kind: "jurisdiction", id } }), ...rest });
}

export function facilityItem(records: Records, id: string): Item {
  const facility = records.facilities.get(id);
  const notes: Note[] = facility ? [{ say: `facility_${facility.kind}` }, { codes: [facility.location.country] }] : [];
  return item({ text: facility?.name ?? id, to: { kind: "facility", id }, notes });
}

/** A record by its reference in a claim, such as `operator:cainiao`. */
export function referenceItem(records: Records, reference: string): Item {
  const [kind = "", id = ""] = reference.split(":");
  const to: RecordRef = { kind: kind as PageKind, id };
  switch (kind) {
    case "service":
      return serviceItem(records, id);
    case "operator":
      return operatorItem(records, id);
    case "facility":
      return facilityItem(records, id);
    case "jurisdiction":
      return countryItem(records, id.toUpperCase());
    case "law":
      return item({ text: records.laws.get(id)?.shortName ?? records.laws.get(id)?.name ?? id, to });
    default:
      return item({ text: reference });
  }
}
