import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../../core/journal/entry.ts";
import { findRows, NO_FILTER } from "../../../core/journal/filter.ts";
import { countValues, groupRows, openBlocks } from "../../../core/journal/group.ts";
import { countOverTime } from "../../../core/journal/over-time.ts";
import { blockOf, clearRow, dropUnusedWords, emptyBlock, isEmpty, setRow, type SummaryBlock } from "../../../core/journal/summary.ts";
import { anyEntry, entry } from "./entries.ts";

/** The summary of rows, numbered with gaps so that several blocks are in use. */
function summaryOf(rows: readonly JournalEntry[], gap = 400): SummaryBlock[] {
  const blocks = new Map<number, SummaryBlock>();
  rows.forEach((row, index) => {
    const number = blockOf(index * gap);
    const block = blocks.get(number) ?? emptyBlock(number);
    blocks.set(number, block);
    setRow(block, index * gap, row);
  });
  return [...blocks.values()];
}

const UTC = () => 0;
const anyRows = fc.array(anyEntry, { maxLength: 25 });

describe("finding rows", () => {
  test("the summary gives what a walk over all rows gives, newest first", () =>
    fc.assert(
      fc.property(anyRows, fc.constantFrom("", "cainiao", "ali", "shop cn", "=1"), fc.constantFrom("", "aliexpress"), fc.constantFrom("", "CN"), fc.constantFrom("", "likely"), (rows, text, service, country, certainty) => {
        const found = findRows(summaryOf(rows), { ...NO_FILTER, text, is: { service, jurisdictions: country, certainties: certainty } }).map((row) => rows[row / 400]);
        const terms = text.toLowerCase().split(" ").filter(Boolean);
        const holds = (row: JournalEntry) => {
          const words = [
            new URL(row.origin).hostname, row.service ?? "", row.pageType, row.path, row.note, ...row.tags, ...row.jurisdictions, row.study?.name || row.study?.id || "",
            ...row.findings.flatMap((finding) => [finding.certainty, finding.seller?.name ?? "", ["carrier", "payment"].includes(finding.role) ? (finding.service ?? "") : ""]),
          ].map((word) => word.toLowerCase());
          return terms.every((term) => words.some((word) => word.includes(term)));
        };
        const expected = rows.filter((row) => holds(row) && (!service || row.service === service) && (!country || row.jurisdictions.includes(country)) && (!certainty || row.findings.some((one) => one.certainty === certainty)));
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found.length).toBe(expected.length);
        expect(found.map((row) => row?.at)).toEqual(expected.map((row) => row.at).toSorted().toReversed());
      }),
    ));

  test("a service is found by its name", () => {
    const blocks = summaryOf([entry({ service: "dhl-paket" }), entry({ service: "temu" })]);
    expect(findRows(blocks, { ...NO_FILTER, text: "Deutsche" }, new Map([["dhl-paket", "dhl (deutsche post)"]]))).toEqual([0]);
  });

  test("between two times, both inclusive", () => {
    const at = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.000Z"];
    const blocks = summaryOf(at.map((time) => entry({ at: time, until: time })), 1);
    expect(findRows(blocks, { ...NO_FILTER, from: Date.parse(at[1] ?? ""), to: Date.parse(at[1] ?? "") })).toEqual([1]);
  });
});

describe("what was erased", () => {
  test("leaves no word behind", () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const secret = entry({ note: "a secret note", tags: ["secret-tag"], origin: "https://secret.example.test" });
        const blocks = summaryOf([secret, ...rows]);
        const [block] = blocks;
        if (!block) throw new Error("no block");
        clearRow(block, 0);
        dropUnusedWords(block);
        expect(JSON.stringify(block.words)).not.toContain("secret");
        expect(findRows(blocks, NO_FILTER)).toHaveLength(rows.length);
        expect(isEmpty(block)).toBe(rows.length < 1 || rows.slice(0, 2).length === 0);
      }),
    ));

  test("a block whose words are all new again and again keeps its size", () => {
    const block = emptyBlock(0);
    for (let change = 0; change < 24_000; change += 1) setRow(block, change % 7, entry({ note: `note ${change}` }));
    expect(block.words.length).toBeLessThan(23_000);
    expect(findRows([block], { ...NO_FILTER, text: "23999" })).toHaveLength(1);
  });
});

describe("groups", () => {
  test("every row stands in the group of each of its values, and nowhere else", () =>
    fc.assert(
      fc.property(anyRows, fc.constantFrom("service" as const, "jurisdictions" as const, "carriers" as const), (rows, by) => {
        const blocks = summaryOf(rows);
        const groups = groupRows(openBlocks(blocks), findRows(blocks, NO_FILTER), by, UTC);
        const valuesOf = (row: JournalEntry) => {
          if (by === "service") return [row.service ?? ""];
          const values = by === "jurisdictions" ? row.jurisdictions : [...new Set(row.findings.flatMap((one) => (one.role === "carrier" && one.service ? [one.service] : [])))];
          return values.length ? values : [""];
        };
        const expected = new Map<string, number>();
        for (const row of rows) for (const value of valuesOf(row)) expected.set(value, (expected.get(value) ?? 0) + 1);
        expect(new Map(groups.map(({ key, rows: members }) => [key, members.length]))).toEqual(expected);
        if (by !== "service") return;
        const counted = new Map(countValues(blocks, "service").map(({ value, count }) => [value, count]));
        expected.delete("");
        expect(counted).toEqual(expected);
      }),
    ));

  test("days are the reader's", () => {
    const blocks = summaryOf([entry({ at: "2026-11-22T23:30:00.000Z" })]);
    expect(groupRows(openBlocks(blocks), [0], "day", UTC).map(({ key }) => key)).toEqual(["2026-11-22"]);
    expect(groupRows(openBlocks(blocks), [0], "day", () => 60).map(({ key }) => key)).toEqual(["2026-11-23"]);
  });
});

describe("over time", () => {
  test("no row is lost, and at most seven lines are drawn", () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const blocks = summaryOf(rows);
        const { starts, values, counts, step } = countOverTime(openBlocks(blocks), findRows(blocks, NO_FILTER), "jurisdictions", UTC);
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(rows.reduce((sum, row) => sum + row.jurisdictions.length, 0));
        expect(values.length).toBeLessThanOrEqual(7);
        expect(counts.every((line) => line.length === starts.length)).toBe(true);
        expect(starts.length).toBeLessThanOrEqual(step === "month" ? 120 : 61);
        expect(starts).toEqual([...new Set(starts)].toSorted());
      }),
    ));

  test("days without rows are there, as nought", () => {
    const blocks = summaryOf([entry({ at: "2026-11-20T10:00:00.000Z" }), entry({ at: "2026-11-22T10:00:00.000Z" })], 1);
    expect(countOverTime(openBlocks(blocks), [0, 1], "service", UTC)).toEqual({ step: "day", starts: ["2026-11-20", "2026-11-21", "2026-11-22"], values: ["aliexpress"], counts: [[1, 0, 1]] });
  });

  test.each([
    ["2026-01-01T00:00:00.000Z", "week", "2025-12-29"],
    ["2024-01-15T00:00:00.000Z", "month", "2024-01-01"],
  ])("from %s on in steps of a %s", (at, step, start) => {
    const blocks = summaryOf([entry({ at }), entry({ at: "2026-11-22T10:00:00.000Z" })], 1);
    expect(countOverTime(openBlocks(blocks), [0, 1], "service", UTC)).toMatchObject({ step, starts: expect.arrayContaining([start]) as string[] });
  });
});
