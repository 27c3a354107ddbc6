import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { buildTimelineView, spanOf } from "../../../core/panels/timeline.ts";
import { placeMarks } from "../../../core/panels/timeline-axis.ts";
import { panelInput } from "./panel-input.ts";

const { records } = await readDataset();
const day = (text: string) => Date.parse(text);

describe("the stretch of a date", () => {
  test.each([
    ["2021", "2021-01-01", "2022-01-01", false],
    ["2023-10", "2023-10-01", "2023-11-01", false],
    ["2023-12", "2023-12-01", "2024-01-01", false],
    ["2024-02-29", "2024-02-29", "2024-03-01", true],
  ])("%s", (date, from, to, exact) => expect(spanOf(date)).toEqual({ from: day(from), to: day(to), exact }));

  test.each(["", "unknown", "2023-13", "2023-02-30", "2023-00", "23-01-01", "2023-1-1", "2023-10-05T00:00:00Z"])("%j is no date", (text) => expect(spanOf(text)).toBeNull());
});

describe("the statements behind a page", () => {
  const input = panelInput(records, ["aliexpress", "cainiao"], "BE");
  const view = buildTimelineView(input);

  test("are all there once, in the list and on the axis", () => {
    const ids = view.groups.flat().map(({ id }) => id);
    expect(ids.length).toBe(view.total);
    expect(new Set(ids).size).toBe(view.total);
    expect(view.marks.filter(({ kind }) => kind === "claim").map(({ claim }) => claim).toSorted()).toEqual(ids.toSorted());
  });

  test("stand together where they contradict each other", () => {
    const group = view.groups.find((claims) => claims.some(({ id }) => id === "vsse-alleges-possible-espionage-liege"));
    expect(group?.map(({ id }) => id)).toContain("liege-minister-no-sign-of-agents-2021");
    expect(view.against.length).toBeGreaterThan(0);
    const alone = view.groups.filter((claims) => claims.length === 1).flat();
    const inPairs = new Set(view.against.flat());
    expect(alone.filter(({ id }) => inPairs.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("an answer that was not found is no answer on the axis", () => {
    const none = input.report.parties.flatMap(({ claims }) => claims).find(({ responses }) => responses.every(({ stance }) => stance === "notFound"));
    expect(none).toBeDefined();
    expect(view.marks.filter(({ claim, kind }) => claim === none?.id && kind === "response")).toEqual([]);
  });

  test.each(["status", "asserter", "topic"] as const)("filtered by each %s, they are as many as it says", (field) => {
    const values = { status: view.statuses, asserter: view.asserters, topic: view.topics }[field];
    expect(values.length).toBeGreaterThan(1);
    for (const { value, count } of values) {
      const found = buildTimelineView({ ...input, choices: { [field]: value } });
      expect([...found.groups.flat(), ...found.undated].length, value).toBe(count);
      expect(found.total).toBe(view.total);
    }
  });

  test("filters add up, and one that fits nobody leaves nothing", () => {
    const both = buildTimelineView({ ...input, choices: { status: "alleged", asserter: "ngo" } }).groups.flat();
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ status, assertedBy }) => status === "alleged" && assertedBy.kind === "ngo")).toBe(true);
    expect(buildTimelineView({ ...input, choices: { topic: "nothing" } })).toMatchObject({ groups: [], undated: [], marks: [], against: [] });
  });

  test("one without a readable date is stated and not placed", () => {
    const report = structuredClone(input.report);
    const first = report.parties[0]?.claims[0];
    if (first) first.datePublished = "no date";
    for (const party of report.parties) for (const claim of party.claims) if (claim.id === first?.id) claim.datePublished = "no date";
    const found = buildTimelineView({ ...input, report });
    expect(found.undated.map(({ id }) => id)).toEqual([first?.id]);
    expect(found.marks.filter(({ claim, kind }) => claim === first?.id && kind === "claim")).toEqual([]);
  });
});

describe("the axis", () => {
  const date = fc.date({ min: new Date("1995-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }).map((each) => each.toISOString());
  const dates = fc.array(fc.tuple(date, fc.constantFrom(4, 7, 10), fc.boolean()), { minLength: 1, maxLength: 60 });

  test("keeps marks inside, in order and apart, whatever the dates and the width", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 220, max: 1_200 }), (list, width) => {
        const marks = list.flatMap(([text, length, isClaim], index) => {
          const span = spanOf(text.slice(0, length));
          return span ? [{ id: `m${index}`, claim: `c${index}`, kind: isClaim ? ("claim" as const) : ("response" as const), date: text.slice(0, length), span }] : [];
        });
        const axis = placeMarks(marks.toSorted((a, b) => a.span.from - b.span.from), width);
        expect(axis.marks.length).toBe(marks.length);
        expect(axis.ticks.length).toBeGreaterThan(0);
        for (const { x, from, to } of axis.marks) {
          expect(x >= 0 && x <= width && from <= x && x <= to).toBe(true);
        }
        for (const [index, a] of axis.marks.entries()) {
          for (const b of axis.marks.slice(index + 1)) expect(a.kind !== b.kind || a.row !== b.row || Math.abs(a.x - b.x) >= 12.9).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is empty without marks", () => expect(placeMarks([], 300)).toEqual({ ticks: [], marks: [], rowsAbove: 0, rowsBelow: 0 }));
});
