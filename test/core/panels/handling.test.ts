import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { emptyRecords } from "../../../core/dataset/record-kinds.ts";
import type { Handling } from "../../../core/dataset/schema/handling.ts";
import { buildHandlingView, COMPARED_FIELDS } from "../../../core/panels/handling-regions.ts";
import { records as good } from "../world.ts";
import { panelInput } from "./panel-input.ts";

const { records } = await readDataset();

describe("what a service's documents say by region", () => {
  const view = buildHandlingView(panelInput(records, ["aliexpress"], "BE"));

  test("the regions that most people ask for stand first, everywhere else last", () => {
    expect(view.regions.slice(0, 3)).toEqual(["EEA", "GB", "US"]);
    expect(view.regions.at(-1)).toBe("OTHER");
  });

  test.each(COMPARED_FIELDS)("%s: every region stands once, under its own answer", (field) => {
    const answers = view.rows.find((row) => row.field === field)?.answers ?? [];
    expect(answers.flatMap(({ regions }) => regions).toSorted()).toEqual(view.regions.toSorted());
    const said = answers.map(({ answer }) => JSON.stringify(answer && [answer.countries.toSorted(), answer.lines]));
    expect(new Set(said).size).toBe(said.length);
    expect(answers.filter(({ answer }) => answer && answer.sources.length === 0)).toEqual([]);
  });

  test("shows where the storage differs: Germany for the EEA only", () => {
    const storage = view.rows.find(({ field }) => field === "storage")?.answers ?? [];
    expect(storage.filter(({ answer }) => answer?.countries.includes("DE")).flatMap(({ regions }) => regions)).toEqual(["EEA"]);
  });

  test("what changed between two documents stands with the later one, and cites both", () => {
    const changes = view.documents.flatMap((document) => document.changes);
    expect(changes.map(({ from, to }) => [from, to])).toContainEqual(["2025-10-14", "2026-07-30"]);
    for (const { sources } of changes) expect(new Set(sources.map(({ url }) => url)).size).toBe(2);
  });

  test("is empty for a service without documents", () => {
    expect(buildHandlingView(panelInput(good, ["parcels"], "BE"))).toMatchObject({ regions: [], documents: [] });
  });
});

test("one document that speaks for two regions stands once; a region that is silent has an answer of its own", () => {
  const source = { id: "policy", publisher: "M", title: "Policy", url: "https://m.example.com/p", kind: "operatorDocument", primary: true, language: "en", datePublished: null, retrievedAt: "2026-01-01", reliability: "B" } as const;
  const note = (region: string, change: Partial<Handling>): Handling => ({ id: `market/${region.toLowerCase()}`, recordStatus: "full", checkedAt: "2026-01-01", sources: [source], service: "market", region, document: { source: "policy", type: "Privacy Policy", documentDate: null }, ...change });
  const world = { ...emptyRecords(), services: good.services, operators: good.operators };
  world.handling.set("market/us", note("US", { storageLocation: { countries: ["US", "SG"], sources: ["policy"] } }));
  world.handling.set("market/gb", note("GB", { storageLocation: { countries: ["SG", "US"], sources: ["policy"] } }));
  world.handling.set("market/eea", note("EEA", {}));
  const view = buildHandlingView(panelInput(world, ["market"], "BE"));
  expect(view.documents.map(({ regions }) => regions)).toEqual([["EEA", "GB", "US"]]);
  expect(view.rows[0]?.answers.map(({ regions, answer }) => [regions, answer?.countries ?? null])).toEqual([[["EEA"], null], [["GB", "US"], ["SG", "US"]]]);
});
