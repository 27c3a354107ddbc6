import { parse } from "tldts";
import type { Records } from "../kinds.ts";
import type { Problem } from "./problem.ts";

/** No host belongs to two services; none is a public suffix or a host that many companies share. */
export function checkHosts(records: Records): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const [id, service] of records.services) {
    const file = `services/${id}.json`;
    service.hosts.forEach((entry, index) => {
      const field = `hosts.${index}.host`;
      const key = entry.host + (entry.path ?? "");
      const owner = owners.get(key);
      if (owner) problems.push({ file, field, what: `${key} belongs to ${owner} too`, mend: "leave it in one record, or tell them apart by path" });
      owners.set(key, id);
      const { domain, isIcann, isPrivate, publicSuffix } = parse(entry.host, { allowPrivateDomains: true });
      if (!domain || publicSuffix === entry.host) {
        problems.push({ file, field, what: `${entry.host} is a public suffix or shared by many`, mend: "name the registrable host of this service alone" });
      } else if (!isIcann && !isPrivate) {
        problems.push({ file, field, what: `${entry.host} has no known top-level domain`, mend: "check the spelling" });
      }
    });
  }
  return problems;
}
