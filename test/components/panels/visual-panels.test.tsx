import type { JSX } from "preact";
import { describe, expect, test, vi } from "vitest";
import { ComparePanel } from "../../../components/panels/ComparePanel.tsx";
import { HandlingPanel } from "../../../components/panels/HandlingPanel.tsx";
import { LawPanel } from "../../../components/panels/LawPanel.tsx";
import { MapPanel } from "../../../components/panels/MapPanel.tsx";
import { OwnershipPanel } from "../../../components/panels/OwnershipPanel.tsx";
import { fitted, revealing, SCALES, zoomed } from "../../../components/panels/use-viewport.ts";
import { TimelinePanel } from "../../../components/panels/TimelinePanel.tsx";
import { readDataset } from "../../../cli/dataset.ts";
import { translator } from "../../../core/messages/t.ts";
import { buildCompareView } from "../../../core/panels/compare.ts";
import { buildHandlingView } from "../../../core/panels/handling-regions.ts";
import { buildLawView } from "../../../core/panels/law.ts";
import { buildMapView } from "../../../core/panels/map.ts";
import { buildOwnershipView } from "../../../core/panels/ownership.ts";
import { buildTimelineView } from "../../../core/panels/timeline.ts";
import { wrapText } from "../../../core/panels/wrap-text.ts";
import { panelInput } from "../../core/panels/panel-input.ts";
import { records as good } from "../../core/world.ts";
import { draw, drawOpen, fire, textOf } from "../render.tsx";

const { records } = await readDataset();
const t = translator("en");
const onChoose = vi.fn<(choices: Readonly<Record<string, string>>) => void>();
const input = (services: string[], choices = {}) => panelInput(records, services, "BE", choices);
const researchedByNobody = panelInput(good, ["coins"], "BE");

describe("ownership", () => {
  test("draws every node and arrow, and says in the table what the arrows mean", async () => {
    const view = buildOwnershipView(input(["cainiao"]));
    const root = await drawOpen(<OwnershipPanel view={view} t={t} onChoose={onChoose} />);
    expect([...root.querySelectorAll("[data-node]")].map((node) => node.getAttribute("data-node"))).toEqual(view.graph?.nodes.map(({ id }) => id));
    expect([...root.querySelectorAll("[data-edge]")].map((edge) => edge.getAttribute("data-kind"))).toEqual(["operatedBy", "parent", "announced"]);
    expect(root.querySelectorAll("tbody tr")).toHaveLength(3);
    const table = textOf(root.querySelector("tbody"));
    expect(table).toContain("63.7 % of the shares");
    expect(table).toContain("Announced, not known to be closed");
    for (const row of root.querySelectorAll("tbody tr")) expect(row.querySelectorAll("a").length, textOf(row)).toBeGreaterThan(0);
  });

  test("a contract is drawn as a contract, not as shares", async () => {
    const root = await draw(<OwnershipPanel view={buildOwnershipView(panelInput(records, ["didi"], "CN"))} t={t} onChoose={onChoose} />);
    expect(root.querySelectorAll("[data-kind=contract]").length).toBeGreaterThan(0);
    expect(textOf(root)).toContain("Control by contract");
  });

  test("a chosen box opens below with places and sources", async () => {
    const root = await draw(<OwnershipPanel view={buildOwnershipView(input(["aliexpress"]))} t={t} onChoose={onChoose} />);
    await fire(root.querySelector("[data-node=alibaba-group-holding]"), "click");
    const details = root.querySelector("[role=status]");
    expect(textOf(details)).toContain("Alibaba Group Holding Limited");
    expect(textOf(details)).toContain("Listed on a stock exchange");
    expect(details?.querySelectorAll("a[target=_blank]").length).toBeGreaterThan(1);
  });
});

describe("map", () => {
  test("every kind has a pattern, every country stands in the list, borders are said to be Natural Earth's", async () => {
    const view = buildMapView(input(["aliexpress"]));
    const root = await draw(<MapPanel view={view} t={t} onChoose={onChoose} />);
    for (const { code, kinds } of view.countries) {
      const drawn = [...root.querySelectorAll(`[data-shape=${code}] [data-pattern], [data-country=${code}] [data-pattern]`)].map((each) => each.getAttribute("data-pattern"));
      expect(drawn.toSorted(), code).toEqual(kinds.filter((kind) => kind !== "facility").toSorted());
      expect(root.querySelectorAll(`[data-row=${code}]`), code).toHaveLength(1);
    }
    expect(textOf(root)).toContain("Natural Earth");
  });

  test("a country opens with the law behind it, one click away, and closes again", async () => {
    const root = await draw(<MapPanel view={buildMapView(input(["aliexpress"]))} t={t} onChoose={onChoose} />);
    const row = root.querySelector("[data-row=CN]");
    expect(textOf(row)).not.toContain("National Intelligence Law");
    await fire(row?.querySelector("button"), "click");
    expect(textOf(row)).toContain("National Intelligence Law");
    await fire(root.querySelector("[data-shape=CN]"), "click");
    expect(textOf(row)).not.toContain("National Intelligence Law");
  });
});

test("law: two countries are told in the same form, word for word but for the names", async () => {
  const form = async (service: string, jurisdiction: string, names: string[]) => {
    const view = buildLawView(panelInput(records, [service], "LU"));
    const group = view.groups.filter((each) => each.jurisdiction === jurisdiction).map((each) => ({ ...each, laws: [], routes: each.routes.slice(0, 1) }));
    const route = textOf((await draw(<LawPanel view={{ ...view, groups: group }} t={t} onChoose={onChoose} />)).querySelector("[data-route] ol"));
    return names.reduce((text, name) => text.replaceAll(name, "…"), route).replace(/(?<=held by …).+?(?=Registered|Run from)/, " [held] ");
  };
  const us = await form("amazon", "US", ["Amazon.com, Inc.", "Amazon EU SARL", "Amazon", "United States", "US"]);
  const cn = await form("aliexpress", "CN", ["Alibaba Group Holding Limited", "Alibaba.com Singapore E-Commerce Private Limited", "AliExpress", "China", "CN"]);
  expect(us.replaceAll(" ", "")).toBe("…Runby…heldby…[held]Registeredin……Runfrom……");
  expect(cn.replaceAll(" ", "")).toBe("…Runby…heldby…[held]Runfrom……");
});

describe("timeline", () => {
  test("a filter is a choice; contradictions stand in one frame; each answer is in the list", async () => {
    const view = buildTimelineView(input(["aliexpress"]));
    const root = await draw(<TimelinePanel view={view} t={t} onChoose={onChoose} />);
    expect(root.querySelectorAll("[data-claim]")).toHaveLength(view.total);
    expect(root.querySelectorAll("[data-mark]")).toHaveLength(view.marks.length);
    expect(textOf(root)).toContain("These contradict each other");
    const select = root.querySelector("select");
    if (select) Object.defineProperty(select, "value", { value: "alleged" });
    await fire(select, "change");
    expect(onChoose).toHaveBeenCalledWith({ status: "alleged", asserter: "", topic: "" });
  });

  test("only one mark is in the order of the tab key", async () => {
    const root = await draw(<TimelinePanel view={buildTimelineView(input(["aliexpress"]))} t={t} onChoose={onChoose} />);
    expect(root.querySelectorAll('[data-mark][tabindex="0"]')).toHaveLength(1);
  });
});

test("handling: an answer that a document does not give is said, with the regions for which that is so", async () => {
  const root = await draw(<HandlingPanel view={buildHandlingView(input(["aliexpress"]))} t={t} onChoose={onChoose} />);
  const transfer = textOf(root.querySelector("[data-field=transferBasis]"));
  expect(transfer).toContain("European Economic Area · United Kingdom");
  expect(transfer).toContain("Not stated in the document we read");
  expect(textOf(root)).toContain("Changed between Oct 14, 2025 and Jul 30, 2026");
});

test("compare: a law that reaches one side only says so", async () => {
  const view = buildCompareView(input(["aliexpress"], { withRegion: "US" }));
  const root = await draw(<ComparePanel view={view} t={t} onChoose={onChoose} />);
  const [left, right] = root.querySelectorAll("[data-point=laws] > div");
  expect(textOf(left)).toContain("GDPR only here");
  expect(textOf(right)).not.toContain("GDPR");
  expect(textOf(root)).toContain("Who carries the same");
});

test("a service that nobody has researched says so in every panel", async () => {
  const said = async (panel: JSX.Element) => textOf(await draw(panel));
  expect(await said(<OwnershipPanel view={buildOwnershipView(researchedByNobody)} t={t} onChoose={onChoose} />)).toContain(t("notResearched"));
  expect(await said(<MapPanel view={buildMapView(researchedByNobody)} t={t} onChoose={onChoose} />)).toContain(t("notResearched"));
  expect(await said(<LawPanel view={buildLawView(researchedByNobody)} t={t} onChoose={onChoose} />)).toContain(t("lawsUnknown"));
  expect(await said(<TimelinePanel view={buildTimelineView(researchedByNobody)} t={t} onChoose={onChoose} />)).toContain(t("claimsNone"));
  expect(await said(<HandlingPanel view={buildHandlingView(researchedByNobody)} t={t} onChoose={onChoose} />)).toContain(t("handlingNone"));
  expect(await said(<ComparePanel view={buildCompareView(researchedByNobody)} t={t} onChoose={onChoose} />)).toContain(t("notResearchedHere", { country: "Belgium" }));
});

describe("the graph's frame", () => {
  const drawing = { width: 1_000, height: 400 };
  const frame = { width: 300, height: 300 };
  const box = { x: 900, y: 350, width: 100, height: 60 };

  test("is never smaller than can be read, and shows the service", () => {
    const { scale, x } = fitted(drawing, frame, { x: 500, y: 20, width: 100, height: 40 });
    expect(scale).toBe(SCALES.readable);
    expect(500 * scale + x).toBeCloseTo(150);
  });

  test("moves no further than to bring a box in, and not at all where it is in", () => {
    const moved = revealing({ x: 0, y: 0, scale: 1 }, box, frame);
    expect(moved).toEqual({ x: -664, y: -94, scale: 1 });
    expect(revealing(moved, box, frame)).toEqual(moved);
  });

  test("zooms around its middle and within limits", () => {
    const larger = zoomed({ x: 0, y: 0, scale: 1 }, 2, frame);
    expect(larger).toEqual({ x: -150, y: -150, scale: 2 });
    expect(zoomed(larger, 100, frame).scale).toBe(SCALES.largest);
    expect(zoomed(larger, 0.001, frame).scale).toBe(SCALES.smallest);
  });
});

test.each([
  ["Alibaba Group", 20, 2, ["Alibaba Group"]],
  ["Alibaba.com Singapore E-Commerce Private Limited", 24, 2, ["Alibaba.com Singapore", "E-Commerce Private Limi…"]],
  ["Alibaba.com Singapore E-Commerce Private Limited and more", 24, 2, ["Alibaba.com Singapore", "E-Commerce Private Limi…"]],
  ["Donaudampfschifffahrtsgesellschaft", 10, 2, ["Donaudampf", "schifffah…"]],
  ["", 10, 2, []],
  ["深圳市示例电子商务有限公司", 8, 2, ["深圳市示例电子商", "务有限公司"]],
])("%j in lines of %i", (text, length, most, lines) => expect(wrapText(text, length, most)).toEqual(lines));
