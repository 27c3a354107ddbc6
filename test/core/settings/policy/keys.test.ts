import { describe, expect, test } from "vitest";
import { en } from "../../../../core/messages/en.ts";
import { judgePolicy } from "../../../../core/settings/policy/judge.ts";
import { POLICY_KEY_NAMES, policyGroups, policyKeys, policySchema } from "../../../../core/settings/policy/keys.ts";
import { DEFAULT_SETTINGS } from "../../../../core/settings/defaults.ts";

describe.each(POLICY_KEY_NAMES)("policy key %s", (name) => {
  const definition = policyKeys[name];

  test("has an example that the judge accepts as it stands", () => {
    expect(judgePolicy({ [name]: definition.example }).verdicts).toEqual([{ key: name, item: null, outcome: "accepted", given: definition.example, why: null }]);
  });

  test("has a title and a description", () => {
    expect(en).toHaveProperty(`policy_${definition.name}`);
    expect(en).toHaveProperty(`policy_${definition.name}_text`);
    expect(en).toHaveProperty(`policyMode_${definition.mode}_text`);
  });

  test("stands against a setting, unless it is the organisation's alone", () => {
    expect(Object.hasOwn(DEFAULT_SETTINGS, definition.name)).toBe(definition.mode !== "only");
  });

  test("is flat and camelCase", () => expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/));
});

test("every setting can be enforced and given a start", () => {
  for (const setting of Object.keys(DEFAULT_SETTINGS)) {
    expect(POLICY_KEY_NAMES).toContain(setting);
    expect(POLICY_KEY_NAMES).toContain(`${setting}Default`);
  }
});

test("no key stands in two groups, and every group has a title", () => {
  const grouped = Object.values(policyGroups).flatMap((group) => Object.keys(group));
  expect(grouped.toSorted()).toEqual([...POLICY_KEY_NAMES].toSorted());
  for (const group of Object.keys(policyGroups)) expect(en).toHaveProperty(`policyGroup_${group}`);
});

test("all examples together are one policy", () => {
  const whole = Object.fromEntries(POLICY_KEY_NAMES.map((name) => [name, policyKeys[name].example]));
  expect(policySchema.safeParse(whole).error).toBeUndefined();
});
