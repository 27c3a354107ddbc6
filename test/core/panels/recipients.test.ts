import { describe, expect, test } from "vitest";
import { readCompanies } from "../../../cli/companies.ts";
import { compileCompanies, openCompanies } from "../../../core/panels/companies.ts";
import { contactHost } from "../../../core/panels/contacts.ts";
import { buildRecipientsView } from "../../../core/panels/recipients.ts";
import { inputOf } from "./inputs.ts";

const companies = compileCompanies(
  [
    { name: "Acme Ads", company: "Acme", category: "ad", domains: ["*.acme-ads.com", "acme.com", "metrics.shared.com"] },
    { name: "Acme Fonts", company: "Acme", category: "cdn", domains: ["acme-fonts.com"] },
    { name: "One", domains: ["disputed.com"] },
    { name: "Two", domains: ["*.disputed.com"] },
  ],
);

describe("companies", () => {
  test("are known by whole registrable hosts alone, and a host that two claim is nobody's", () => {
    const companyOf = openCompanies(companies);
    expect(["acme.com", "acme-ads.com", "acme-fonts.com"].map((host) => companyOf(host)?.name)).toEqual(["Acme", "Acme", "Acme"]);
    expect(["shared.com", "metrics.shared.com", "disputed.com", "unknown.com"].map((host) => companyOf(host))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("third-party-web's list compiles to hosts that are registrable and stand once", async () => {
    const rows = await readCompanies();
    const hosts = rows.flatMap(([, , ...list]) => list);
    expect(rows.length).toBeGreaterThan(1_000);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.filter((host) => contactHost(`https://${host}`) !== host)).toEqual([]);
    expect(openCompanies(rows)("google-analytics.com")?.name).toBe("Google");
  });
});

describe("the recipients panel's view", () => {
  const traffic = {
    contacts: [
      { host: "example.com", counts: { script: 9 } },
      { host: "example.org", counts: { frame: 1, image: 2 } },
      { host: "acme.com", counts: { script: 4 } },
      { host: "acme-ads.com", counts: { image: 1 } },
      { host: "nobody.test", counts: { data: 7 } },
    ],
    truncated: false,
  };

  test("waits for the page", () => expect(buildRecipientsView(inputOf())).toMatchObject({ state: "asking", groups: [], hosts: 0 }));

  test("groups by company and country, keeps the page's own host apart, and shows what matches nothing as a host", () => {
    const view = buildRecipientsView(inputOf({ traffic, companies }));
    expect(view.own).toEqual({ host: "example.com", total: 9 });
    expect(view).toMatchObject({ state: "told", hosts: 4, total: 15 });
    const unknown = view.groups.find(({ country }) => country === null);
    expect(unknown?.recipients.map(({ name, knownBy, total }) => `${name} ${knownBy} ${total}`)).toEqual(["nobody.test host 7", "Acme thirdPartyWeb 5", "example.org host 3"]);
    expect(view.kinds).toEqual([{ kind: "data", count: 7 }, { kind: "script", count: 4 }, { kind: "image", count: 3 }, { kind: "frame", count: 1 }]);
  });

  test("a host that our dataset lists is its service, in the country where that is registered", () => {
    const input = inputOf({ traffic: { contacts: [{ host: "example.org", counts: { frame: 1 } }], truncated: true }, companies });
    const service = input.records.services.get("parcels");
    if (!service) throw new Error("no parcels");
    const records = { ...input.records, services: new Map([...input.records.services, ["parcels", { ...service, hosts: [{ host: "example.org", subdomains: true, kind: "site" as const }] }]]) };
    const view = buildRecipientsView({ ...input, records });
    expect(view.groups).toHaveLength(1);
    expect(view.groups[0]?.recipients[0]).toMatchObject({ name: service.name, knownBy: "dataset", record: { kind: "service", id: "parcels" } });
    expect(view.groups[0]?.country).toMatch(/^[A-Z]{2}$/);
    expect(view.truncated).toBe(true);
  });

  test("a service that lists a sub-host alone is not guessed from the registrable one", () => {
    const input = inputOf({ traffic: { contacts: [{ host: "example.net", counts: { frame: 1 } }], truncated: false }, companies });
    const listed = [...input.records.services.values()].some(({ hosts }) => hosts.some(({ host }) => host === "example.net"));
    const view = buildRecipientsView(input);
    if (!listed) expect(view.groups[0]?.recipients[0]?.knownBy).toBe("host");
    expect(view.hosts).toBe(1);
  });
});
