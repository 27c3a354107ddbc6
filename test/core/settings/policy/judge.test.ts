import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePolicy } from "../../../../core/settings/policy/judge.ts";
import { POLICY_KEY_NAMES, type PolicyKeyName, policyKeys, policySchema } from "../../../../core/settings/policy/keys.ts";
import { overlayExamples } from "../../../../core/settings/policy/overlay-examples.ts";
import { mendText, whyText } from "../../../../core/settings/policy/verdict.ts";
import { BUNDLES, translator } from "../../../../core/messages/t.ts";

const WHOLE = Object.fromEntries(POLICY_KEY_NAMES.map((name) => [name, policyKeys[name].example]));
const outcomes = (given: unknown) => judgePolicy(given).verdicts.map(({ key, item, outcome, why }) => [key, item, outcome, why?.code ?? ""]);

describe("one bad thing", () => {
  test.each([
    ["an unknown key", { badgge: "off" }, "badgge", "unknownKeyNear"],
    ["a key that nothing resembles", { zebra: 1 }, "zebra", "unknownKey"],
    ["a wrong type", { badge: 7 }, "badge", "notAChoice"],
    ["an object for a boolean", { firstRun: {} }, "firstRun", "wrongType"],
    ["a word for a boolean", { firstRun: "never" }, "firstRun", "wrongType"],
    ["a number out of range", { journalRetentionDays: 0 }, "journalRetentionDays", "outOfRange"],
    ["a country that is none", { region: "Belgium" }, "region", "malformed"],
    ["null", { theme: null }, "theme", "notAChoice"],
    ["a text that is too long", { organisationName: "x".repeat(81) }, "organisationName", "tooLong"],
    ["an object for a list", { notices: { text: "x" } }, "notices", "wrongType"],
    ["a key that is no key", { overlayPackKey: "abc" }, "overlayPackKey", "malformed"],
  ])("%s loses only itself, and is named with a reason", (_, bad, key, code) => {
    const given = { language: "nl", sites: ["a.example"], ...bad };
    const { policy, verdicts } = judgePolicy(given);
    expect(policy).toEqual({ language: "nl", sites: ["a.example"] });
    expect(verdicts.filter(({ outcome }) => outcome === "refused")).toEqual([expect.objectContaining({ key, item: null, why: expect.objectContaining({ code }) as unknown })]);
  });

  test("in a list of words loses its own place", () => {
    const given = { sites: ["a.example", "https://b.example", "c.example", "a.example", 7] };
    expect(judgePolicy(given).policy).toEqual({ sites: ["a.example", "c.example"] });
    expect(outcomes(given)).toEqual([["sites", null, "changed", "partly"], ["sites", 1, "refused", "malformed"], ["sites", 3, "refused", "twice"], ["sites", 4, "refused", "wrongType"]]);
  });

  test("in a list of records loses that record", () => {
    const [good] = overlayExamples.services;
    const given = { overlayServices: [good, { ...good, id: "second", hosts: [{ host: "https://wrong" }] }, { ...good, id: "third" }] };
    expect(judgePolicy(given).policy.overlayServices?.map(({ id }) => id)).toEqual(["example-procurement", "third"]);
    expect(judgePolicy(given).verdicts[1]).toMatchObject({ item: 1, outcome: "refused", why: { values: { at: "hosts.0.host: " } } });
  });

  test("everywhere in a list: the key is not in force, and locks nothing", () => {
    expect(judgePolicy({ sitesLeftOut: ["https://a"] })).toMatchObject({ policy: {}, verdicts: [{ why: { code: "noneLeft" } }, { item: 0 }] });
    expect(judgePolicy({ sitesLeftOut: [] }).policy).toEqual({ sitesLeftOut: [] });
  });

  test("beyond the end of a list: what is too much is named", () => {
    const sites = Array.from({ length: 2_003 }, (_, index) => `s${index}.example`);
    expect(judgePolicy({ sites }).policy.sites).toHaveLength(2_000);
    expect(outcomes({ sites }).filter(([, , , code]) => code === "tooMany")).toHaveLength(3);
  });
});

describe("what a registry turns a value into", () => {
  test.each([
    ["firstRun", 0, false],
    ["firstRun", "1", true],
    ["checkPage", "true", true],
    ["journalRetentionDays", "30", 30],
    ["sites", '["a.example"]', ["a.example"]],
    ["notices", '[{"text":"x","kinds":["shop"]}]', [{ text: "x", kinds: ["shop"] }]],
    ["notices", ['{"text":"x","kinds":["shop"]}'], [{ text: "x", kinds: ["shop"] }]],
    ["attentionRules", [{ label: "x", noAdequacy: 1 }], [{ label: "x", tone: "notice", noAdequacy: true }]],
  ])("%s: %j is %j", (key, given, expected) => {
    const { policy, verdicts } = judgePolicy({ [key]: given });
    expect(policy).toEqual({ [key]: expected });
    expect(verdicts.some(({ outcome, why }) => outcome === "changed" && why?.code === "converted")).toBe(true);
  });

  test("nothing else is guessed", () => {
    for (const given of ["yes", 2, "TRUE", " 1", "on", []]) expect(judgePolicy({ firstRun: given }).policy).toEqual({});
    for (const given of ["3O", "1e2", "", "30.5", [30]]) expect(judgePolicy({ journalRetentionDays: given }).policy).toEqual({});
    expect(judgePolicy({ sites: "a.example" }).policy).toEqual({});
  });
});

describe("records as Chromium delivers them", () => {
  test("members that nobody knows are taken out and named", () => {
    const [record] = overlayExamples.operators;
    const { policy, verdicts } = judgePolicy({ overlayOperators: [{ ...record, colour: "red", registration: { ...record?.registration, floor: 3 } }] });
    expect(policy.overlayOperators).toEqual(judgePolicy({ overlayOperators: [record] }).policy.overlayOperators);
    expect(verdicts).toContainEqual(expect.objectContaining({ item: 0, why: { code: "unknownMember", values: { members: expect.stringMatching(/colour.*registration\.floor|registration\.floor.*colour/) as string } } }));
  });

  test("null that could not be written is null again", () => {
    const [record] = overlayExamples.claims;
    const sources = record?.sources.map(({ datePublished: _, ...source }) => source);
    expect(judgePolicy({ overlayClaims: [{ ...record, sources }] }).policy.overlayClaims?.[0]?.sources[0]?.datePublished).toBeNull();
  });

  test("what must be there and is not still refuses the record", () => {
    const [{ name: _, ...record } = {}] = overlayExamples.services;
    expect(judgePolicy({ overlayServices: [record] })).toMatchObject({ policy: {}, verdicts: [{}, { item: 0, outcome: "refused", why: { code: "wrongType", values: { at: "name: ", actual: "undefined" } } }] });
  });
});

test("a start beside a lock is named as without effect", () => {
  expect(outcomes({ badge: "off", badgeDefault: "full" })).toEqual([["badge", null, "accepted", ""], ["badgeDefault", null, "changed", "lockBeatsDefault"]]);
  expect(outcomes({ journal: "user", journalDefault: "on" })).toEqual([["journal", null, "accepted", ""], ["journalDefault", null, "accepted", ""]]);
});

describe("whatever arrives", () => {
  test("the judge never throws, and what it lets through is valid", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true }), (given) => {
        const { policy, verdicts } = judgePolicy(given);
        expect(policySchema.safeParse(policy).success).toBe(true);
        for (const { outcome, why } of verdicts) expect(outcome === "accepted").toBe(why === null);
      }),
      { numRuns: 1_000 },
    );
  });

  test("under our own keys too", () => {
    const junk = fc.anything({ maxDepth: 4, withNullPrototype: true });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEY_NAMES), junk), (given) => {
        const { policy, verdicts } = judgePolicy(given);
        expect(policySchema.safeParse(policy).success).toBe(true);
        const named = new Set(verdicts.map(({ key }) => key));
        for (const key of Object.keys(given)) if (given[key as PolicyKeyName] !== undefined) expect(named).toContain(key);
      }),
      { numRuns: 400 },
    );
  });

  test("a bad key beside good ones takes none of them along", () => {
    const junk = fc.anything({ maxDepth: 3 });
    const good = judgePolicy(WHOLE).policy;
    fc.assert(
      fc.property(fc.constantFrom(...POLICY_KEY_NAMES), junk, (broken, value) => {
        const { policy } = judgePolicy({ ...WHOLE, [broken]: value });
        const { [broken]: _, ...expected } = good;
        expect(policy).toMatchObject(expected);
      }),
      { numRuns: 150 },
    );
  });

  test("judging what was accepted changes nothing more", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEY_NAMES), fc.anything({ maxDepth: 3 })), (given) => {
        const { policy } = judgePolicy({ ...WHOLE, ...given });
        expect(judgePolicy(policy).policy).toEqual(policy);
      }),
      { numRuns: 80 },
    );
  });

  test("prototypes stay as they were", () => {
    for (const text of ['{"__proto__":{"badge":"off"}}', '{"notices":[{"__proto__":{"x":1},"text":"x","kinds":["shop"]}]}', '{"constructor":{"prototype":{"badge":"off"}}}']) {
      const { policy } = judgePolicy(JSON.parse(text));
      expect(policy.badge).toBeUndefined();
      expect(Object.getPrototypeOf(policy)).toBe(Object.prototype);
      expect("x" in {}).toBe(false);
    }
  });
});

test.each(Object.keys(BUNDLES))("every verdict has words in %s, with all places filled", (locale) => {
  const t = translator(locale);
  const [service] = overlayExamples.services;
  const samples = [{ badgge: 1, zebra: 1, badge: 7, firstRun: "x", journalRetentionDays: 0, region: "x", organisationName: "x".repeat(90), sites: ["a.example", "a.example", 7], sitesLeftOut: [7], toolbarCode: 1, themeDefault: "dark", theme: "dark", overlayServices: [{ ...service, colour: 1 }] }, 7];
  for (const { why } of samples.flatMap((given) => judgePolicy(given).verdicts)) {
    if (!why) continue;
    for (const text of [whyText(why, t), mendText(why, t)]) expect(text).not.toMatch(/\{\w+\}|undefined|^$/);
  }
});
