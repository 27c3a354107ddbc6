import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeSettings, effectiveSettings, readPolicy, readUserSettings, settingSources } from "../../../../core/settings/effective.ts";
import { POLICY_KEY_NAMES, policyKeys } from "../../../../core/settings/policy/keys.ts";
import { DEFAULT_SETTINGS } from "../../../../core/settings/defaults.ts";
import { MOST_ITEMS, settingsSchema } from "../../../../core/settings/schema.ts";

const RULE = { label: "Ours", tone: "notice", noAdequacy: true } as const;
const OWN_RULE = { label: "Mine", tone: "info", kinds: ["shop"] } as const;

describe("a policy over a user's settings", () => {
  test("locks what is present, starts what is a default, appends what is added", () => {
    const policy = readPolicy({ badge: "off", themeDefault: "dark", languageDefault: "nl", sitesLeftOutAdd: ["intranet.example"] });
    const { values, locked } = effectiveSettings({ language: "fr", sitesLeftOut: ["mine.example"], badge: "full" }, policy);
    expect(values).toMatchObject({ badge: "off", theme: "dark", language: "fr", sitesLeftOut: ["mine.example", "intranet.example"] });
    expect(locked).toEqual(["badge"]);
  });

  test("tells where each value comes from", () => {
    const sources = settingSources({ language: "fr", badge: "full" }, readPolicy({ badge: "off", themeDefault: "dark", sitesAdd: ["a.example"] }));
    expect(sources).toMatchObject({ badge: "policy", theme: "policyDefault", language: "user", sites: "added", region: "default" });
  });

  test("journal: user leaves the choice to the user", () => {
    expect(effectiveSettings({ journal: "on" }, readPolicy({ journal: "user" }))).toMatchObject({ values: { journal: "on" }, locked: [] });
    expect(effectiveSettings({}, readPolicy({ journal: "user", journalDefault: "on" })).values.journal).toBe("on");
    expect(effectiveSettings({ journal: "on" }, readPolicy({ journal: "off" }))).toMatchObject({ values: { journal: "off" }, locked: ["journal"] });
  });

  test("sets the user's rules aside where it forbids them, and keeps them for later", () => {
    const user = readUserSettings({ attentionRules: [OWN_RULE] });
    expect(effectiveSettings(user, readPolicy({ attentionRulesAdd: [RULE] })).values.attentionRules).toEqual([OWN_RULE, RULE]);
    const strict = readPolicy({ attentionRulesAdd: [RULE], attentionUserRules: false });
    expect(effectiveSettings(user, strict)).toMatchObject({ values: { attentionRules: [RULE] }, locked: ["attentionRules"], organisation: { attentionRules: [RULE] } });
    expect(changeSettings(user, { attentionRules: [] }, strict)).toEqual({ user, refused: ["attentionRules"] });
    expect(effectiveSettings(user, {}).values.attentionRules).toEqual([OWN_RULE]);
  });

  test("keeps its own items where a list overflows", () => {
    const many = Array.from({ length: MOST_ITEMS.sites }, (_, index) => `s${index}.example`);
    const { values } = effectiveSettings({ sites: many }, readPolicy({ sitesAdd: ["ours.example"] }));
    expect(values.sites).toHaveLength(MOST_ITEMS.sites);
    expect(values.sites).toContain("ours.example");
  });

  test("its additions never reach the user's list, though controls hand them back", () => {
    const policy = readPolicy({ dismissedAdd: ["ours.example"] });
    const shown = effectiveSettings({ dismissed: ["a.example"] }, policy).values.dismissed;
    const { user } = changeSettings({ dismissed: ["a.example"] }, { dismissed: [...shown, "b.example"] }, policy);
    expect(user).toEqual({ dismissed: ["a.example", "b.example"] });
  });
});

const someUser = fc.record(Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((key) => [key, fc.constantFrom(DEFAULT_SETTINGS[key as "badge"], policyKeys[key as "badge"].example)])), { requiredKeys: [] });
const somePolicy = fc.record(Object.fromEntries(POLICY_KEY_NAMES.map((key) => [key, fc.constant(policyKeys[key].example)])), { requiredKeys: [] });

describe("whatever the user chose and the organisation says", () => {
  test("what is in force is whole and valid, and laying the policy over it again changes nothing", () => {
    fc.assert(
      fc.property(someUser, somePolicy, (chosen, said) => {
        const [user, policy] = [readUserSettings(chosen), readPolicy(said)];
        const once = effectiveSettings(user, policy);
        expect(settingsSchema.safeParse(once.values).error).toBeUndefined();
        expect(effectiveSettings(once.values, policy)).toEqual(once);
      }),
    );
  });

  test("removing the policy gives back exactly the user's settings, changes in between included", () => {
    fc.assert(
      fc.property(someUser, someUser, somePolicy, (chosen, change, said) => {
        const [user, policy] = [readUserSettings(chosen), readPolicy(said)];
        const before = JSON.stringify(user);
        const after = changeSettings(user, change, policy);
        expect(JSON.stringify(user)).toBe(before);
        const { values } = effectiveSettings(user, {});
        expect(values).toEqual({ ...DEFAULT_SETTINGS, ...user });
        for (const key of after.refused) expect(after.user[key]).toEqual(user[key]);
        for (const [key, value] of Object.entries(effectiveSettings(user, policy).values)) {
          const handedBack = changeSettings(user, { [key]: value }, policy);
          expect(effectiveSettings(handedBack.user, policy).values).toHaveProperty(key, value);
        }
      }),
    );
  });

  test("a locked key refuses every write", () => {
    fc.assert(
      fc.property(someUser, someUser, somePolicy, (chosen, change, said) => {
        const [user, policy] = [readUserSettings(chosen), readPolicy(said)];
        const { values, locked } = effectiveSettings(user, policy);
        const after = effectiveSettings(changeSettings(user, change, policy).user, policy).values;
        for (const key of locked) expect(after[key]).toEqual(values[key]);
      }),
    );
  });
});
