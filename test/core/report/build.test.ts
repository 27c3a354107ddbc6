import { describe, expect, test } from "vitest";
import { contractingOperators } from "../../../core/report/parties.ts";
import { mainParty } from "../../../core/report/build.ts";
import { isDatasetOutdated, isRecordStale } from "../../../core/report/age.ts";
import { NOW, records } from "../world.ts";
import { detection, finding, party, report } from "./world-report.ts";

const BELGIUM = report("BE");

/** Every list of sources in a view, wherever it stands. */
function* citations(value: unknown): Generator<unknown[]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === "sources" && Array.isArray(item)) yield item;
    else yield* citations(item);
  }
}

describe("a report", () => {
  test("puts the sources themselves in the place of their ids, everywhere", () => {
    const lists = [...citations(BELGIUM)];
    expect(lists.length).toBeGreaterThan(40);
    for (const list of lists) for (const source of list) expect(source).toMatchObject({ publisher: expect.any(String), url: expect.stringMatching(/^https:/), retrievedAt: "2026-06-01" });
  });

  test("is plain JSON, the same for the same input, and changes no record", () => {
    const before = JSON.stringify([...records.operators, ...records.claims]);
    expect(JSON.parse(JSON.stringify(BELGIUM))).toEqual(BELGIUM);
    expect(JSON.stringify(report("BE"))).toBe(JSON.stringify(BELGIUM));
    expect(JSON.stringify([...records.operators, ...records.claims])).toBe(before);
  });

  test.each([
    ["matched", detection("market", finding("market"))],
    ["stub", detection("coins", finding("coins", { role: "payment" }))],
    ["partial", detection(null, finding("parcels", { role: "carrier" }))],
    ["notInData", detection(null)],
  ] as const)("%s", (status, given) => expect(report("BE", given).status).toBe(status));

  test("has no place for one without a record and without a name", () => {
    const given = detection(null, finding("nobody"), finding(null), finding(null, { role: "seller", seller: { name: "Acme" } }));
    expect(report("BE", given).parties.map(({ service, seller }) => service?.id ?? seller?.name)).toEqual(["Acme"]);
    expect(report("BE", detection("nobody", finding("nobody"))).status).toBe("notInData");
  });

  test("speaks of the page's own service first", () => {
    expect(mainParty(BELGIUM)?.service?.id).toBe("market");
    expect(mainParty(report("BE", detection(null, finding("parcels"))))).toBeUndefined();
  });

  test("lists operators, parents and their countries", () => {
    expect(contractingOperators(BELGIUM)).toEqual({ operators: ["market-bv", "market-group", "parcels-ltd"], jurisdictions: ["BE", "CN", "KY"] });
  });
});

describe("operators", () => {
  const of = (country: string) => party(report(country), "market").operators;

  test("are those of the narrowest region, with all their roles", () => {
    expect(of("BE").map(({ entity, roles }) => [entity.id, roles])).toEqual([["market-bv", ["contractingParty", "dataController"]]]);
    expect(of("NO").map(({ entity }) => entity.id)).toEqual(["market-bv"]);
    expect(of("US").map(({ entity, roles }) => [entity.id, roles])).toEqual([["market-inc", ["contractingParty"]]]);
  });

  test("have their parents in force and their other holders", () => {
    const [operator] = of("BE");
    expect(operator?.parents.map(({ entity, edge }) => [entity.id, edge.interests[0]?.share?.exact])).toEqual([["market-group", 100]]);
    expect(operator?.holders.map(({ interestedParty, name, relation }) => [interestedParty, name, relation])).toEqual([["market-inc", "Market Inc", "minority"]]);
    expect(operator?.chainEnds?.because).toBe("publiclyListed");
  });

  test("never have a parent by a deal announced and not closed", () => {
    const [operator] = party(BELGIUM, "parcels").operators;
    expect(operator?.parents).toEqual([]);
    expect(operator?.holders).toMatchObject([{ interestedParty: "market-group", basis: "announcedNotClosed" }]);
    expect(operator?.chainEnds?.because).toBe("privatelyHeld");
  });

  test("where none is named for this region, the regions are told for which there is one", () => {
    const services = new Map(records.services);
    const market = services.get("market");
    if (!market) throw new Error("no market");
    services.set("market", { ...market, operatedBy: market.operatedBy.slice(0, 1) });
    const view = party(report("US", undefined, NOW, { ...records, services }), "market");
    expect(view).toMatchObject({ operators: [], otherRegions: ["EEA"], laws: [] });
    expect(party(BELGIUM, "market").otherRegions).toEqual([]);
  });
});

describe("laws", () => {
  const paths = (country: string, service = "market") =>
    Object.fromEntries(party(report(country), service).laws.map((law) => [law.id, law.paths.map(({ by, through, country: at }) => `${by} ${through} ${at}`.replace("  ", " "))]));

  test("reach by each kind of link, in the order of their ids", () => {
    expect(paths("BE")).toEqual({
      "cn-access": ["parent Market Group Holding Ltd CN"],
      "cn-storage": ["remoteAccess CN"],
      "eu-rights": ["customers BE"],
      "us-reach": ["storage US"],
    });
    expect(paths("US")).toEqual({ "us-reach": ["registration Market Inc. US"] });
    expect(paths("CN", "parcels")).toEqual({ "cn-access": ["registration Parcels Ltd CN", "headquarters Parcels Ltd CN"] });
  });

  test("of the EU reach people of its members and of the EU as a whole, nobody else", () => {
    expect(Object.keys(paths("EU"))).toContain("eu-rights");
    for (const country of ["NO", "GB", "CH", "US"]) expect(Object.keys(paths(country)), country).not.toContain("eu-rights");
  });

  test("that were repealed reach nobody", () => expect(Object.keys(paths("US"))).not.toContain("us-old"));

  test("do not reach one of whom nothing is known", () => expect(party(BELGIUM, "coins")).toMatchObject({ operators: [], laws: [], handling: null, claims: [] }));
});

describe("data handling", () => {
  test("is the note for the narrowest region", () => {
    const { handling } = party(BELGIUM, "market");
    expect(handling).toMatchObject({ id: "market/eea", region: "EEA", controllers: [{ id: "market-bv", name: "Market Europe BV" }], stale: false });
    expect(handling?.document).toMatchObject({ type: "Privacy Policy", date: "2026-02-03", source: { id: "policy" } });
    expect(handling?.fields.map(({ field, countries, text }) => [field, countries, text])).toEqual([
      ["storage", ["US", "BE"], ""],
      ["remoteAccess", ["CN"], ""],
      ["transferBasis", [], "A46-2-c"],
      ["retention", [], "As long as needed."],
      ["dispute", [], "Belgian law; courts of Liège"],
    ]);
    expect(handling?.recipients).toMatchObject([{ name: "Parcels Ltd", purpose: "delivery" }]);
  });

  test("is null where no note speaks for the region", () => expect(party(report("US"), "market").handling).toBeNull());
});

describe("facilities and claims", () => {
  test("two sources that differ give two figures", () => {
    const [hub] = party(BELGIUM, "parcels").facilities;
    expect(hub?.figures.map(({ value, state, asOf }) => [value, state, asOf])).toEqual([[30_000, "built", "2021"], [220_000, "planned", "2018"]]);
  });

  test("claims come newest first, with responses and contradictions", () => {
    const { claims } = party(BELGIUM, "parcels");
    expect(claims.map(({ id }) => id)).toEqual(["hub-cleared", "hub-watched"]);
    expect(claims[1]?.contradictions).toEqual([{ id: "hub-cleared", text: "The hub was inspected and nothing was found.", status: "confirmed", date: "2024-02-01" }]);
    expect(claims[1]?.responses).toMatchObject([
      { stance: "denies", sources: [{ id: "press" }] },
      { stance: "notFound", sources: [], searched: ["Market Group hub response"] },
    ]);
  });

  test("a claim about the service itself", () => expect(party(BELGIUM, "market").claims.map(({ id }) => id)).toEqual(["market-fined"]));

  test("the designation under the Digital Services Act", () => expect(party(BELGIUM, "market").designation).toMatchObject({ designatedOn: "2023-04-25", sources: [{ id: "terms" }] }));
});

describe("age", () => {
  const day = (text: string) => new Date(`${text}T12:00:00Z`);

  test.each([
    ["2026-06-01", "2026-06-01", false],
    ["2026-06-01", "2026-11-30", false],
    ["2026-06-01", "2026-12-02", true],
    ["2026-06-01", "2020-01-01", false],
  ])("a dataset of %s on %s is outdated: %s", (date, now, expected) => expect(isDatasetOutdated(date, day(now))).toBe(expected));

  test.each([
    ["2026-06-01", "2027-05-31", false],
    ["2026-06-01", "2027-06-02", true],
  ])("a record of %s on %s is stale: %s", (date, now, expected) => expect(isRecordStale(date, day(now))).toBe(expected));

  test("is told in the report", () => {
    const old = report("BE", undefined, day("2028-01-01"));
    expect(old.dataset).toMatchObject({ version: "2026.06.01", date: "2026-06-01", outdated: true });
    expect(party(old, "market").operators[0]?.entity.stale).toBe(true);
    expect(party(old, "market").handling?.stale).toBe(true);
    expect(BELGIUM.dataset.outdated).toBe(false);
  });
});
