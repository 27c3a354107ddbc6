import { describe, expect, test } from "vitest";
import { attend } from "../../../core/report/attention.ts";
import { badgeView } from "../../../core/report/badge.ts";
import { buildReport } from "../../../core/report/build.ts";
import { toolbarView } from "../../../core/report/toolbar.ts";
import { effectiveSettings, readPolicy, readUserSettings } from "../../../core/settings/effective.ts";
import { translator } from "../../../core/messages/t.ts";
import { CHECKOUT, judge, NOW, records, stamp, UNKNOWN } from "../world.ts";

const t = translator("en");
const reportOn = (url = CHECKOUT, body = "") => buildReport({ detection: judge(body, url), records, stamp, region: { country: "BE", source: "setting" }, now: NOW });
const held = (rule: object, report = reportOn()) => attend(report, records, effectiveSettings(readUserSettings({ attentionRules: [{ label: "Rule", tone: "notice", ...rule }] }), {}));

describe("a rule holds", () => {
  test.each([
    ["on the service", { services: ["market"] }, true],
    ["not on another", { services: ["parcels"] }, false],
    ["on the kind", { kinds: ["marketplace", "shop"] }, true],
    ["not on another kind", { kinds: ["tracking"] }, false],
    ["on the page's type", { pageTypes: ["checkout"] }, true],
    ["not on another type", { pageTypes: ["home"] }, false],
    ["on an operator in the chain", { operators: ["market-group"] }, true],
    ["on the ultimate parent", { parents: ["market-group"] }, true],
    ["not on the operator itself as a parent", { parents: ["market-bv"] }, false],
    ["not on another entity", { operators: ["market-inc"] }, false],
    ["on a lighter claim than there is", { claimStatus: "preliminaryFinding" }, true],
    ["on all of its conditions together", { services: ["market"], pageTypes: ["checkout"] }, true],
    ["not on one of two", { services: ["market"], pageTypes: ["home"] }, false],
    ["on a claim of that weight", { claimStatus: "alleged" }, true],
    ["not on a heavier one", { claimStatus: "confirmed" }, false],
  ])("%s", (_, rule, expected) => expect(held(rule).length === 1).toBe(expected));

  test("outside a group of countries, and never where nothing is stated", () => {
    const stored = reportOn().parties[0]?.handling?.fields.find(({ field }) => field === "storage")?.countries ?? [];
    expect(stored.length).toBeGreaterThan(0);
    expect(held({ storedOutside: stored })).toEqual([]);
    expect(held({ storedOutside: ["NZ"] })).toHaveLength(1);
    const silent = { ...reportOn(), parties: reportOn().parties.map((party) => ({ ...party, handling: null })) };
    expect(held({ storedOutside: ["NZ"] }, silent)).toEqual([]);
    expect(held({ noAdequacy: true }, silent)).toEqual([]);
  });

  test("on a country by its group", () => {
    const countries = reportOn().parties[0]?.operators.flatMap(({ entity }) => entity.registration?.country ?? []) ?? [];
    expect(held({ jurisdictions: countries })).toHaveLength(1);
    expect(held({ jurisdictions: ["NZ"] })).toEqual([]);
  });

  test("names the parties for which it does", () => {
    expect(held({ services: ["market"] })[0]).toMatchObject({ by: "user", kind: "rule", because: [reportOn().parties[0]?.service?.name] });
    expect(held({ pageTypes: ["checkout"] })[0]?.because).toEqual([]);
  });
});

test("a page's type alone is enough on a shop that nobody knows", () => {
  const report = { ...reportOn(UNKNOWN), page: { service: null, type: "checkout" as const, rule: "checkout" } };
  expect(report.parties).toEqual([]);
  expect(held({ pageTypes: ["checkout"] }, report)).toHaveLength(1);
  expect(held({ kinds: ["shop"], pageTypes: ["checkout"] }, report)).toEqual([]);
});

describe("with a policy", () => {
  const policy = readPolicy({
    organisationName: "Example Ltd",
    notices: [{ text: "Ask first.", contact: "desk", pageTypes: ["checkout"] }],
    attentionRulesAdd: [{ label: "Theirs", tone: "warning", services: ["market"] }],
  });
  const settings = effectiveSettings(readUserSettings({ attentionRules: [{ label: "Mine", tone: "info", services: ["market"] }] }), policy);
  const report = { ...reportOn(), attention: attend(reportOn(), records, settings) };

  test("notices come first, then the organisation's rules, then the person's", () => {
    expect(report.attention.map(({ kind, by, label, message }) => [kind, by, label || message])).toEqual([["notice", "organisation", "Ask first."], ["rule", "organisation", "Theirs"], ["rule", "user", "Mine"]]);
  });

  test("the toolbar and the badge say so", () => {
    const toolbar = toolbarView(report, t, "en", true);
    expect(toolbar.text).toMatch(/^![A-Z]{2}$/);
    expect(toolbar.title).toContain("! Ask first.\n! Theirs\n! Mine");
    expect(badgeView(report, settings.values, t, "en")?.attention).toEqual([
      { title: "", text: "Ask first. Contact: desk", tone: "notice" },
      { title: "Theirs", text: "", tone: "warning" },
      { title: "Mine", text: "", tone: "info" },
    ]);
  });

  test("without a rule nothing is highlighted anywhere", () => {
    const plain = reportOn();
    expect(attend(plain, records, effectiveSettings({}, {}))).toEqual([]);
    expect(toolbarView(plain, t, "en", true).text).not.toContain("!");
    expect(badgeView(plain, settings.values, t, "en")?.attention).toEqual([]);
  });
});
