import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../core/encyclopaedia/entries.ts";
import { buildSearch } from "../../../core/encyclopaedia/search.ts";
import { EVIDENCE_FORMATS, writeEvidence } from "../../../core/evidence/exchange.ts";
import { buildEvidence, readEvidence } from "../../../core/evidence/record.ts";
import { replayEvidence } from "../../../core/evidence/replay.ts";
import { journalWriter, readJournalFile } from "../../../core/journal/exchange.ts";
import { JOURNAL_FORMATS } from "../../../core/journal/formats.ts";
import { makeEntry, mergeEntries } from "../../../core/journal/make-entry.ts";
import { applyOverlay } from "../../../core/overlay/apply.ts";
import { overlayOf } from "../../../core/overlay/overlay.ts";
import { judgePolicy } from "../../../core/settings/policy/judge.ts";
import { overlayExamples } from "../../../core/settings/policy/overlay-examples.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/defaults.ts";
import type { Settings } from "../../../core/settings/schema.ts";
import { CHECKOUT_FINDINGS, detection, finding, report } from "../report/world-report.ts";
import { index, NOW, records, stamp } from "../world.ts";

const policy = { overlayServices: overlayExamples.services, overlayOperators: overlayExamples.operators, overlayCorrections: [{ record: "operators/market-bv", field: "legalName", value: "Market Benelux B.V.", reason: "register" }] };
const layered = applyOverlay(records, overlayOf(judgePolicy(policy).policy)).records;
const verdict = detection("market", ...CHECKOUT_FINDINGS, finding("example-procurement", { role: "marketplace" }));
const known = report("BE", verdict, NOW, layered);
const record = buildEvidence({ report: known, detection: verdict, signals: null, settings: DEFAULT_SETTINGS, engine: "0.1.0", now: NOW });
const rowWith = (settings: Partial<Settings>, of = known) => makeEntry({ report: of, findings: verdict.findings, truncated: false, visit: "0123456789abcdef0123", settings: { ...DEFAULT_SETTINGS, ...settings }, studyId: "", engine: "0.1.0", now: NOW });

describe("an evidence record on a page with an organisation's records", () => {
  test("marks the statements that are the organisation's, those it put right, and no others", () => {
    const originsOf = (about: string) => new Set(record.statements.filter((statement) => statement.about === about).map(({ recordOrigin }) => recordOrigin));
    expect(originsOf("operator:market-bv")).toContain("corrected");
    expect([...originsOf("operator:example-trading")]).toEqual(["organisation"]);
    expect([...originsOf("operator:parcels-ltd")]).toEqual([undefined]);
    // That market-bv runs the market stands in the market's own record, which nobody touched.
    expect(record.statements.find(({ id }) => id === "operator:market-bv/roles")?.recordOrigin).toBeUndefined();
  });

  test("marks the findings", () => expect(record.recordOrigins).toEqual({ "example-procurement": "organisation" }));

  test.each(EVIDENCE_FORMATS)("holds the mark as %s", (format) => {
    const marked = writeEvidence(record, format);
    const plain = writeEvidence({ ...record, recordOrigins: undefined, statements: record.statements.map(({ recordOrigin: _, ...statement }) => statement) }, format);
    const marks = /organisation\b|corrected\b/g;
    expect((marked.match(marks) ?? []).length - (plain.match(marks) ?? []).length).toBeGreaterThanOrEqual(record.statements.filter(({ recordOrigin }) => recordOrigin).length);
  });

  test("is read again, and a replay without the overlay says why it differs", () => {
    const again = readEvidence(JSON.parse(writeEvidence(record, "json")));
    expect(again).toEqual(record);
    const { changes } = replayEvidence({ record: again, index, records, stamp });
    expect(changes.filter(({ because }) => because.includes("an organisation's overlay")).length).toBeGreaterThan(2);
  });
});

describe("a row of the journal", () => {
  test.each(JOURNAL_FORMATS)("bears the marks of its findings' services, and keeps them as %s", (format) => {
    const row = rowWith({});
    expect(row.recordOrigins).toEqual({ "example-procurement": "organisation" });
    const writer = journalWriter(format);
    const text = writer.batch([row, { ...rowWith({}, report("BE", verdict)), id: "0123456789abcdef0124-checkout" }]) + writer.end();
    const { entries, wrong } = readJournalFile(text);
    expect(wrong).toEqual([]);
    expect(entries.map(({ recordOrigins }) => recordOrigins)).toEqual([row.recordOrigins, undefined]);
  });

  test("names no service where a row may hold no findings", () => expect(rowWith({ journalFields: ["address"] })).not.toHaveProperty("recordOrigins"));

  test("keeps the marks of both pages of a visit", () => expect(mergeEntries(rowWith({}), rowWith({}, report("BE", verdict))).recordOrigins).toEqual({ "example-procurement": "organisation" }));
});

test("what the encyclopaedia finds bears the mark, and so does a source that only such a record cites", () => {
  const search = buildSearch(entriesOf(layered));
  expect(search("Example Procurement")[0]).toMatchObject({ kind: "service", origin: "organisation" });
  expect(search("Market Benelux").find(({ key }) => key === "operator/market-bv")).toMatchObject({ origin: "corrected" });
  expect(search("parcels").some(({ origin }) => origin === undefined)).toBe(true);
});
