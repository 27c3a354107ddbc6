import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { dismissalHost } from "../../../core/settings/dismissal.ts";
import { changeSettings, effectiveSettings, readPolicy, readUserSettings } from "../../../core/settings/effective.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/defaults.ts";
import { type SettingKey, settingsSchema } from "../../../core/settings/schema.ts";

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).theme).toBeUndefined();
});

const GOOD = { region: "BE", language: "de", theme: "dark", badge: "off", toolbarCode: false, firstRun: false, dismissed: ["example.com"],
  detailedPanels: true, panels: ["law", "evidence"], openPanels: ["law"], sidePanel: false, sites: ["shop.example.com"], sitesLeftOut: [], everySite: true, checkPage: false,
  journal: "on", journalRetentionDays: 30, journalExport: false, journalStudy: "Checkouts", journalFields: ["note"],
  attentionRules: [{ label: "Abroad", tone: "notice", storedOutside: ["EEA"] }] };
const BAD: Record<SettingKey, unknown[]> = {
  region: ["be", "Belgium", 7, null, "EEA", ""],
  language: ["xx", "", null, 1],
  theme: ["blue", null, {}],
  badge: ["huge", true],
  toolbarCode: ["yes", null],
  firstRun: ["no", {}],
  dismissed: ["example.com", ["https://example.com"], [7], {}],
  detailedPanels: ["yes", null],
  panels: ["law", ["weather"]],
  openPanels: [["weather"], null],
  sidePanel: ["yes", []],
  sites: ["example.com", ["https://example.com"], [null]],
  sitesLeftOut: [7, ["a/b"]],
  everySite: ["always", null],
  checkPage: ["never", {}],
  journal: ["maybe", true, null],
  journalRetentionDays: [0, 3_651, 1.5, "soon", null],
  journalExport: ["yes", null],
  journalStudy: [7, "x".repeat(81)],
  journalFields: ["note", ["screenshot"], [1]],
  attentionRules: [{}, [{ label: "No condition" }], [{ label: "", noAdequacy: true }], [{ label: "x", noAdequacy: true, link: "http://example.com" }]],
};

describe("a layer of settings", () => {
  test("keeps what is good", () => expect(readUserSettings(GOOD)).toEqual(GOOD));

  for (const [key, values] of Object.entries(BAD)) {
    test.each(values.map((value) => [value]))(`a bad ${key} loses only itself: %j`, (value) => {
      const { [key as SettingKey]: _, ...rest } = GOOD;
      expect(readUserSettings({ ...GOOD, [key]: value })).toEqual(rest);
      expect(readPolicy({ ...GOOD, [key]: value })).toEqual(readPolicy(rest));
    });
  }

  test.each([[null], [undefined], [7], ["text"], [[]], [() => 1], [new Date(0)]])("%j gives nothing", (given) => expect(readUserSettings(given)).toEqual({}));

  test("knows no other keys, inherited ones least of all", () => {
    expect(readUserSettings({ ...GOOD, colour: "red" })).toEqual(GOOD);
    expect(readUserSettings(Object.create(GOOD))).toEqual({});
    expect(readPolicy({ theme: undefined })).toEqual({});
  });

  test.each([
    '{"__proto__":{"theme":"dark","polluted":true}}',
    '{"constructor":{"prototype":{"theme":"dark"}},"prototype":{"theme":"dark"}}',
    '{"theme":"dark","__proto__":{"badge":"off"}}',
  ])("%s pollutes nothing", (text) => {
    const given: unknown = JSON.parse(text);
    const read = readUserSettings(given);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read.badge).toBeUndefined();
    const { user } = changeSettings({}, given, {});
    expect(Object.getPrototypeOf(effectiveSettings(user, readPolicy(given)).values)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("whatever is stored, the settings in force are whole", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (user, policy) => {
        const { values } = effectiveSettings(readUserSettings(user), readPolicy(policy));
        expect(settingsSchema.safeParse(values).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("layers", () => {
  test("defaults, then the user, then the policy", () => {
    expect(effectiveSettings({}, {})).toEqual({ values: DEFAULT_SETTINGS, locked: [] });
    expect(effectiveSettings({ theme: "dark", badge: "off" }, { badge: "full" })).toEqual({
      values: { ...DEFAULT_SETTINGS, theme: "dark", badge: "full" },
      locked: ["badge"],
      organisation: { name: "", supportText: "", notices: [], attentionRules: [], addedSites: { dismissed: [], sites: [], sitesLeftOut: [] } },
    });
  });

  test("a policy that says what is the case already locks it all the same", () => {
    expect(effectiveSettings({}, { theme: "auto" }).locked).toEqual(["theme"]);
  });

  test("without the policy everything is as it was", () => {
    const user = readUserSettings(GOOD);
    const before = JSON.stringify(user);
    effectiveSettings(user, readPolicy({ theme: "light", dismissed: [], region: "US" }));
    expect(JSON.stringify(user)).toBe(before);
    expect(effectiveSettings(user, {}).values).toEqual(GOOD);
  });

  test("the defaults are never written to", () => {
    effectiveSettings({}, {}).values.dismissed = ["example.com"];
    expect(DEFAULT_SETTINGS.dismissed).toEqual([]);
  });
});

describe("a change by the user", () => {
  test("is applied", () => expect(changeSettings({ theme: "dark" }, { badge: "off" }, {})).toEqual({ user: { theme: "dark", badge: "off" }, refused: [] }));

  test("of a locked key is refused and named, the rest is applied", () => {
    expect(changeSettings({ theme: "dark" }, { theme: "light", badge: "off" }, { theme: "dark" })).toEqual({ user: { theme: "dark", badge: "off" }, refused: ["theme"] });
  });

  test("that is no setting changes nothing", () => expect(changeSettings({ theme: "dark" }, { theme: "blue", colour: 1 }, {})).toEqual({ user: { theme: "dark" }, refused: [] }));
});

describe("the host of a dismissal", () => {
  test.each([
    ["www.example.com", "example.com"],
    ["de.example.com", "example.com"],
    ["m.example.com", "example.com"],
    ["www2.example.com", "example.com"],
    ["example.com", "example.com"],
    ["shop.example.com", "shop.example.com"],
    ["pay.de.example.com", "pay.de.example.com"],
    ["www.com", "www.com"],
    ["localhost", "localhost"],
  ])("%s is %s", (host, expected) => expect(dismissalHost(host)).toBe(expected));
});
