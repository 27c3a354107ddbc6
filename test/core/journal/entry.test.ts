import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEntry } from "../../../core/journal/entry.ts";
import { tagsOf } from "../../../core/journal/annotation.ts";
import { makeEntry, mergeEntries } from "../../../core/journal/make-entry.ts";
import { mayRecord, recordingMode } from "../../../core/journal/recording.ts";
import { LONGEST_REST_MS, type Visits, visitOf } from "../../../core/journal/visit.ts";
import { buildReport } from "../../../core/report/build.ts";
import { effectiveSettings } from "../../../core/settings/effective.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/defaults.ts";
import type { Settings } from "../../../core/settings/schema.ts";
import { CHECKOUT, judge, NOW, PRODUCT, records, stamp } from "../world.ts";
import { anyEntry, entry } from "./entries.ts";

describe("what a row may hold", () => {
  test("a row of ours is read as it is", () => fc.assert(fc.property(anyEntry, (row) => void expect(readEntry(structuredClone(row))).toEqual(row))));

  test.each([
    ["a path on a page that may tell what was ordered", entry({ pageType: "order", id: "0123456789abcdef0123-order" }), { path: "/orders" }],
    ["an identifying segment", entry(), { path: "/item/1005000000000001" }],
    ["an e-mail address in the path", entry(), { path: "/users/jane@example.test" }],
    ["a query", entry(), { origin: "https://www.aliexpress.com/?q=1" }],
    ["an address that is no web page", entry(), { origin: "file://" }],
    ["a member that nobody knows", entry(), { title: "Order of Jane" }],
    ["a time that is none", entry(), { at: "yesterday" }],
    ["a tag of several lines", entry(), { tags: ["a\nb"] }],
  ])("never %s", (_, row, change) => {
    expect(readEntry(row)).toBeDefined();
    expect(readEntry({ ...row, ...change })).toBeUndefined();
  });

  test("tags are typed between commas", () => expect(tagsOf(" a, b c ,,a,\nd")).toEqual(["a", "b c", "d"]));
});

describe("making a row", () => {
  const BODY = '<p>Sold by: Bright Shop</p><div class="shipping-option"><label>Delivered by Swift Parcels</label></div>';
  const make = (url: URL, settings: Partial<Settings> = {}, studyId = "") => {
    const detection = judge(BODY, url);
    const report = buildReport({ detection, records, stamp, region: { country: "BE", source: "setting" }, now: NOW });
    return makeEntry({ report, findings: detection.findings, truncated: detection.truncated, visit: "0123456789abcdef0123", settings: { ...DEFAULT_SETTINGS, ...settings }, studyId, engine: "0.1.0", now: NOW });
  };

  test("it is a row of ours, with operators and jurisdictions of the report", () => {
    const row = make(PRODUCT);
    expect(readEntry(row)).toEqual(row);
    expect(row).toMatchObject({ pageType: "product", at: NOW.toISOString(), engine: "0.1.0", study: null });
    expect(row.operators.length).toBeGreaterThan(0);
    expect(row.findings.length).toBeGreaterThan(1);
  });

  test("a checkout is kept without its path", () => expect(make(CHECKOUT)).toMatchObject({ pageType: "checkout", path: "", origin: CHECKOUT.origin }));

  test("fields that the settings leave out are not there", () => {
    const row = make(PRODUCT, { journalFields: ["findings"] });
    expect(row.path).toBe("");
    expect(JSON.stringify(row)).not.toMatch(/Bright Shop/);
    expect(row.findings.every(({ evidence }) => evidence.length === 0)).toBe(true);
    expect(make(PRODUCT, { journalFields: [] }).findings).toEqual([]);
  });

  test("a study is named in its rows", () => expect(make(PRODUCT, { journalStudy: "Checkouts" }, "P07").study).toEqual({ id: "P07", name: "Checkouts" }));
});

describe("joining what one visit saw", () => {
  test("time and address of the first stay; the better certainty wins; nothing is lost", () =>
    fc.assert(
      fc.property(anyEntry, anyEntry, (first, second) => {
        const next = { ...second, id: first.id, pageType: first.pageType, path: "" };
        const both = mergeEntries(first, next);
        expect(both).toMatchObject({ at: first.at, path: first.path, id: first.id });
        for (const { note, tags } of [first, next]) {
          expect(both.note).toContain(note);
          expect(both.tags).toEqual(expect.arrayContaining(tags));
        }
        expect(mergeEntries(both, next)).toEqual(both);
        expect(both.until >= first.until && both.until >= next.until).toBe(true);
        const key = (finding: (typeof both.findings)[number]) => `${finding.role} ${finding.service ?? finding.seller?.name}`;
        expect(new Set(both.findings.map(key))).toEqual(new Set([...first.findings, ...next.findings].map(key)));
        const order = ["confirmed", "likely", "possible"];
        for (const finding of [...first.findings.slice(-1), ...next.findings.slice(-1)]) {
          const joined = both.findings.find((one) => key(one) === key(finding));
          expect(order.indexOf(joined?.certainty ?? "")).toBeLessThanOrEqual(order.indexOf(finding.certainty));
        }
        expect(readEntry(both)).toEqual(both);
      }),
    ));
});

describe("who may be recorded", () => {
  const user = (settings: Partial<Settings>, policy: object = {}, isPaused = false) => recordingMode(effectiveSettings(settings, policy), settings, isPaused);

  test("nobody, until it is turned on", () => {
    expect(user({})).toBe("off");
    expect(user({ journal: "on" })).toBe("own");
    expect(user({ journal: "on" }, {}, true)).toBe("paused");
    expect(user({}, { journal: "on" }, true)).toBe("paused");
  });

  test("an organisation locks it off, or on by its own will alone", () => {
    expect(user({ journal: "on" }, { journal: "off" })).toBe("off");
    expect(user({}, { journal: "on" })).toBe("policy");
    expect(user({ journal: "on" }, { journal: "on" })).toBe("policy");
  });

  test("where every window is private, only the person's own wish counts", () => {
    const there = (settings: Partial<Settings>, policy: object, isPaused = false) => recordingMode(effectiveSettings(settings, policy), settings, isPaused, true);
    expect(there({}, { journal: "on" })).toBe("off");
    expect(there({ journal: "on" }, { journal: "on" })).toBe("off");
    expect(there({ journal: "on" }, {})).toBe("own");
    expect(there({ journal: "on" }, {}, true)).toBe("paused");
  });

  test("by policy alone: no cart, checkout, payment, order, tracking or account, and no site of which nothing is known", () => {
    for (const pageType of ["cart", "checkout", "payment", "order", "tracking", "account"] as const) {
      expect(mayRecord("policy", { pageType, service: "aliexpress", isPrivateWindow: false }), pageType).toBe(false);
      expect(mayRecord("own", { pageType, service: "aliexpress", isPrivateWindow: false }), pageType).toBe(true);
    }
    expect(mayRecord("policy", { pageType: "product", service: "aliexpress", isPrivateWindow: false })).toBe(true);
    expect(mayRecord("policy", { pageType: "product", service: null, isPrivateWindow: false })).toBe(false);
  });

  test.each(["off", "paused", "own", "policy"] as const)("%s: never a private window", (mode) => expect(mayRecord(mode, { pageType: "home", service: "temu", isPrivateWindow: true })).toBe(false));
});

describe("visits", () => {
  let count = 0;
  const newId = () => `visit${(count += 1)}`;
  const visit = (visits: Visits, tabId: number, site: string, now: number) => visitOf(visits, tabId, site, now, newId);
  test("a page of the same site soon after belongs to the same visit; another site, another tab, or a rest, begins one", () => {
    const first = visit({}, 7, "temu", 1_000);
    const second = visit(first.visits, 7, "temu", 1_000 + LONGEST_REST_MS - 1);
    expect(second.visit.id).toBe(first.visit.id);
    const { seenAt } = second.visit;
    for (const [tabId, site, now] of [[7, "temu", seenAt + LONGEST_REST_MS], [7, "shein", seenAt + 1], [8, "temu", seenAt + 1], [7, "temu", 0]] as const) {
      expect(visit(second.visits, tabId, site, now).visit.id, `tab ${tabId}, ${site}, at ${now}`).not.toBe(first.visit.id);
    }
  });

  test("visits that are over are kept no longer", () => {
    const { visits } = visit(visit({}, 7, "temu", 1_000).visits, 8, "shein", 2_000);
    expect(Object.keys(visit(visits, 9, "temu", 1_000 + LONGEST_REST_MS).visits)).toEqual(["8", "9"]);
  });
});
