import { getCountry } from "countries-and-timezones";
import type { Records } from "../kinds.ts";
import type { Problem } from "./problem.ts";

const GROUPS = new Set(["EU", "EEA", "CIS", "OTHER"]);

/** Codes are assigned ISO 3166-1 codes or our groups: a "UK" would never match anybody, and nobody would notice. */
export function checkCodes(records: Records): Problem[] {
  const problems: Problem[] = [];
  const need = (file: string, field: string, code: string | undefined) => {
    if (code === undefined || GROUPS.has(code) || getCountry(code)) return;
    problems.push({ file, field, what: `"${code}" is no assigned country code`, mend: "use ISO 3166-1 alpha-2 (GB, not UK), EU, EEA, CIS or OTHER" });
  };
  for (const [id, service] of records.services) {
    const file = `services/${id}.json`;
    need(file, "country", service.country);
    service.hosts.forEach((entry, index) => need(file, `hosts.${index}.region`, entry.region));
    service.operatedBy.forEach((entry, index) => {
      for (const region of entry.regions) need(file, `operatedBy.${index}.regions`, region);
    });
  }
  for (const [id, note] of records.handling) need(`handling/${id}.json`, "region", note.region);
  for (const [id, { code }] of records.jurisdictions) {
    const file = `jurisdictions/${id}.json`;
    need(file, "code", code);
    if (code !== id.toUpperCase()) problems.push({ file, field: "code", what: `is ${code}`, mend: `make it ${id.toUpperCase()}, as the file's name` });
  }
  return problems;
}
