import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { buildCompareView, type CompareView } from "../../../core/panels/compare.ts";
import type { PanelChoices } from "../../../core/panels/panel.ts";
import { panelInput } from "./panel-input.ts";

const { records } = await readDataset();

function compare(choices: PanelChoices, services = ["aliexpress"]): CompareView {
  return buildCompareView(panelInput(records, services, "BE", choices));
}
const who = ({ sides }: CompareView) => sides?.map(({ service, country }) => `${service.id} ${country}`);
const operators = ({ sides }: CompareView) => sides?.map((side) => side.operators.map(({ entity }) => entity.id));

describe("which two", () => {
  test.each([
    [{}, ["aliexpress BE", "aliexpress US"]],
    [{ withRegion: "GB" }, ["aliexpress BE", "aliexpress GB"]],
    [{ with: "temu" }, ["aliexpress BE", "temu BE"]],
    [{ with: "temu", region: "US" }, ["aliexpress US", "temu US"]],
    [{ service: "temu", with: "aliexpress", region: "FR", withRegion: "BR" }, ["temu FR", "aliexpress BR"]],
    [{ with: "nobody" }, ["aliexpress BE", "aliexpress US"]],
    [{ region: "everywhere", withRegion: "<script>" }, ["aliexpress BE", "aliexpress US"]],
    [{ service: "__proto__" }, ["aliexpress BE", "aliexpress US"]],
  ])("%j", (choices, expected) => expect(who(compare(choices))).toEqual(expected));

  test("a page without any service has nothing to compare", () => expect(compare({}, []).sides).toBeNull());

  test("only what has been researched can be chosen", () => {
    const ids = compare({}).services.map(({ id }) => id);
    expect(ids).toContain("temu");
    expect(ids.filter((id) => records.services.get(id)?.recordStatus === "stub")).toEqual([]);
  });
});

describe("what they have in common", () => {
  test("one service in two regions: other companies and laws, the same carriers and statements", () => {
    const view = compare({});
    expect(operators(view)?.[0]).not.toEqual(operators(view)?.[1]);
    expect(view.same).toEqual(expect.arrayContaining(["carriers", "claims"]));
    expect(view.same).not.toContain("operators");
    expect(view.same).not.toContain("laws");
    expect(view.sides?.[0].laws.some(({ id }) => id === "eu-gdpr")).toBe(true);
    expect(view.sides?.[1].laws.some(({ id }) => id === "eu-gdpr")).toBe(false);
  });

  test("a service with itself in one region is the same on every point", () => {
    expect(compare({ withRegion: "BE" }).same).toEqual(["operators", "storage", "access", "laws", "claims", "carriers"]);
  });

  test("two services are the same the other way round", () => {
    const there = compare({ with: "temu" });
    const back = compare({ service: "temu", with: "aliexpress" });
    expect(back.same).toEqual(there.same);
    expect(back.sides?.[0]).toEqual(there.sides?.[1]);
  });

  test("statuses add up to the statements", () => {
    for (const side of compare({ with: "amazon" }).sides ?? []) expect(side.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(side.claims.length);
  });

  test("every carrier is named after its record, with the methods that it carries", () => {
    const [aliexpress] = compare({}).sides ?? [];
    expect(aliexpress?.carriers.map(({ name }) => name)).toEqual(["Cainiao"]);
    expect(aliexpress?.carriers[0]?.methods.length).toBeGreaterThan(1);
  });
});
