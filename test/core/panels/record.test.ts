import { describe, expect, test } from "vitest";
import { historyOf } from "../../../core/dataset/changes/history.ts";
import { buildRecordView } from "../../../core/panels/record.ts";
import { parseRoute, routeAddress } from "../../../core/panels/route.ts";
import { PAGE_KINDS } from "../../../core/panels/address.ts";
import { PANEL_IDS } from "../../../core/panels/panel.ts";
import { inputOf } from "./inputs.ts";
import fc from "fast-check";

describe("the record panel's view", () => {
  test("offers every record behind the report and shows the page's own service first", () => {
    const { choices, shown } = buildRecordView(inputOf());
    expect(shown).toMatchObject({ key: "services/market", name: "Market" });
    expect(new Set(choices.map(({ kind }) => kind))).toContain("operators");
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
  });

  test("shows the one that was chosen, its record as it is, dates newest first, sources by reliability", () => {
    const { records, ...input } = inputOf({}, { record: "services/parcels" });
    const { shown } = buildRecordView({ records, ...input });
    expect(shown?.key).toBe("services/parcels");
    expect(JSON.parse(shown?.json ?? "")).toEqual(JSON.parse(JSON.stringify(records.services.get("parcels"))));
    const dates = shown?.dates.map(({ date }) => date) ?? [];
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(dates).toContain(records.services.get("parcels")?.checkedAt);
    const groups = shown?.sources.map(({ reliability }) => reliability) ?? [];
    expect(groups).toEqual([...new Set(groups)].toSorted());
  });

  test("a choice that is not there falls back to the first", () => expect(buildRecordView(inputOf({}, { record: "services/gone" })).shown?.key).toBe("services/market"));

  test("a correction names the record's file, the rules of this page and the dataset", () => {
    const { shown } = buildRecordView(inputOf());
    expect(shown?.correction).toEqual({ record: "data/services/market.json", rules: ["own-host"], dataset: "2026.06.01 (0123456789abcdef)" });
  });

  test("what versions of the dataset did to the record is told, newest first; nothing where it is not read", () => {
    const step = { record: "services/market", name: "Market" };
    const since = { version: "2026.05.01", hash: "a", date: "2026-05-01" };
    const fields = [{ field: "hosts[a].kind", before: "api", after: "site" }, { field: "hosts[b]", before: "", after: "x" }, { field: "about", before: "x", after: "y" }];
    const history = historyOf([
      { version: "2026.06.01", hash: "b", date: "2026-06-01", since, changes: [{ ...step, what: "raised", from: "stub", to: "full", fields }, { record: "services/gone", name: "Gone", what: "removed" }] },
      { ...since, since: null, changes: [{ ...step, what: "added" }] },
    ]);
    expect(JSON.parse(JSON.stringify(history))).toEqual(history);
    expect(buildRecordView({ ...inputOf(), history }).shown?.history).toEqual([
      { version: "2026.06.01", date: "2026-06-01", what: "raised", from: "stub", to: "full", fields: ["hosts", "about"] },
      { version: "2026.05.01", date: "2026-05-01", what: "added", from: "", to: "", fields: [] },
    ]);
    expect(buildRecordView(inputOf()).shown?.history).toEqual([]);
  });

  test("a page of which nothing is known has no record", () => {
    const input = inputOf();
    expect(buildRecordView({ ...input, report: { ...input.report, parties: [] } })).toEqual({ choices: [], shown: null });
  });
});

describe("addresses of the full page", () => {
  test.each<[string, object]>([
    ["", { page: "home", query: "" }],
    ["#/", { page: "home", query: "" }],
    ["#/search?q=%E8%8F%9C%E9%B8%9F", { page: "home", query: "菜鸟" }],
    ["#/tab/7", { page: "tab", tabId: 7 }],
    ["#/law", { page: "list", kind: "law" }],
    ["#/service/aliexpress", { page: "record", kind: "service", id: "aliexpress", panel: null, choices: {} }],
    ["#/service/aliexpress/compare?with=shein", { page: "record", kind: "service", id: "aliexpress", panel: "compare", choices: { with: "shein" } }],
    ["#/service/../x", { page: "home", query: "" }],
    ["#/tab/x", { page: "home", query: "" }],
    ["#/weather/today", { page: "home", query: "" }],
  ])("%s", (hash, route) => expect(parseRoute(hash)).toEqual(route));

  test("every route has one address and comes back from it", () => {
    const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
    const route = fc.oneof(
      fc.record({ page: fc.constant("home" as const), query: fc.string({ maxLength: 100 }) }),
      fc.record({ page: fc.constant("tab" as const), tabId: fc.nat() }),
      fc.record({ page: fc.constant("list" as const), kind: fc.constantFrom(...PAGE_KINDS) }),
      fc.record({ page: fc.constant("record" as const), kind: fc.constantFrom(...PAGE_KINDS), id: slug, panel: fc.option(fc.constantFrom(...PANEL_IDS)), choices: fc.dictionary(slug, fc.string({ maxLength: 40 }), { maxKeys: 3, noNullPrototype: true }) }),
    );
    fc.assert(fc.property(route, (given) => void expect(parseRoute(routeAddress(given))).toEqual(given)));
  });

  test("whatever stands in the address bar, there is a page", () => {
    fc.assert(fc.property(fc.string(), (hash) => void expect(["home", "tab", "list", "record"]).toContain(parseRoute(`#${hash}`).page)));
  });
});
