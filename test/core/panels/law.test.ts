import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { buildLawView, type LawPanelView } from "../../../core/panels/law.ts";
import { records as good } from "../world.ts";
import { panelInput } from "./panel-input.ts";

const { records } = await readDataset();

/** A way in words: Market > runBy Market Europe BV > registeredIn BE. */
function ways({ groups }: LawPanelView, jurisdiction: string): string[] {
  const routes = groups.find((group) => group.jurisdiction === jurisdiction)?.routes ?? [];
  return routes.map(({ service, steps }) => [service, ...steps.map((step) => `${step.step} ${"country" in step ? step.country : step.name}`)].join(" > "));
}

describe("why a country's law reaches", () => {
  test("the United States and a shop of a Luxembourg company: through its parent", () => {
    const found = ways(buildLawView(panelInput(records, ["amazon"], "LU")), "US");
    expect(found).toContain("Amazon > runBy Amazon EU SARL > heldBy Amazon.com, Inc. > registeredIn US > runFrom US");
    expect(found.every((way) => way.includes("heldBy Amazon.com, Inc."))).toBe(true);
  });

  test("China and a shop of a Singapore company: through its parent, in the same words", () => {
    const found = ways(buildLawView(panelInput(records, ["aliexpress"], "BE")), "CN");
    expect(found).toContain("AliExpress > runBy Alibaba.com Singapore E-Commerce Private Limited > heldBy Alibaba Group Holding Limited > runFrom CN");
  });

  test.each(["amazon", "aliexpress", "zalando", "temu", "dhl", "paypal"])("of %s every step but the customers has a source, whatever the country", (service) => {
    const { groups } = buildLawView(panelInput(records, [service], "BE"));
    expect(groups.length).toBeGreaterThan(0);
    const bare = groups.flatMap(({ routes }) => routes).flatMap(({ steps }) => steps.filter((step) => step.sources.length === 0 && step.step !== "customersIn"));
    expect(bare).toEqual([]);
  });

  test("every law of the report has at least one way, and no law has come in that the report lacks", () => {
    for (const service of records.services.keys()) {
      const input = panelInput(records, [service], "BE");
      const view = buildLawView(input);
      const laws = view.groups.flatMap((group) => group.laws);
      expect(laws.map(({ id }) => id).toSorted(), service).toEqual((input.report.parties[0]?.laws ?? []).map(({ id }) => id).toSorted());
      expect(laws.filter(({ routes }) => routes.length === 0).map(({ id }) => id), service).toEqual([]);
    }
  });
});

describe("the panel's choice", () => {
  test("all services of the page stand together until one is chosen", () => {
    const all = buildLawView(panelInput(good, ["market", "parcels"], "BE"));
    expect(all.choices.map(({ id }) => id)).toEqual(["market", "parcels"]);
    const services = (view: LawPanelView) => new Set(view.groups.flatMap(({ routes }) => routes.map(({ service }) => service)));
    expect(services(all).size).toBe(2);
    expect(services(buildLawView(panelInput(good, ["market", "parcels"], "BE", { service: "parcels" }))).size).toBe(1);
  });

  test("an unknown choice shows all of them", () => {
    expect(buildLawView(panelInput(good, ["market"], "BE", { service: "nobody" })).service).toBe("");
  });

  test("a service that nobody has researched has no ways, and says that it is not researched", () => {
    expect(buildLawView(panelInput(good, ["coins"], "BE"))).toMatchObject({ groups: [], isResearched: false });
  });
});
