import fc from "fast-check";
import { expect } from "vitest";
import { readCommandTemplate } from "./admx-console.ts";
import { idFor, PLACEHOLDER_IDS, registryKey, type Target, wrapPolicy } from "../../../cli/deploy/places.ts";
import { plistFile } from "../../../cli/deploy/plist.ts";
import { SAMPLE_ADDRESSES } from "../../../cli/deploy/install.ts";
import { configurationProfile } from "../../../cli/deploy/profile.ts";
import { regBytes, regFile, registryValues } from "../../../cli/deploy/registry.ts";
import { checkPolicyFile } from "../../../cli/policy/check.ts";
import { effectiveSettings } from "../../../core/settings/effective.ts";
import { judgePolicy } from "../../../core/settings/policy/judge.ts";
import { POLICY_KEY_NAMES, policyKeys } from "../../../core/settings/policy/keys.ts";

const host = fc.stringMatching(/^[a-z]{1,12}(\.[a-z]{2,6}){1,2}$/);
const words = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }).filter((text) => text.trim() === text && text !== "" && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text));
const rule = fc.record({ label: words, tone: fc.constantFrom("info", "notice", "warning"), noAdequacy: fc.constant(true), message: words, storedOutside: fc.constant(["EEA", "CH"]) }, { requiredKeys: ["label", "noAdequacy"] });
const notice = fc.record({ text: words, contact: words, kinds: fc.constant(["shop"]) }, { requiredKeys: ["text", "kinds"] });

/** A value that the schema takes, by the kind of the key. */
function valueOf(name: (typeof POLICY_KEY_NAMES)[number]): fc.Arbitrary<unknown> {
  const { kind, choices, example, key } = policyKeys[name];
  if (kind === "boolean") return fc.boolean();
  if (kind === "choice") return fc.constantFrom(...choices);
  if (kind === "integer") return fc.integer({ min: 1, max: 3_650 });
  if (key.startsWith("attentionRules")) return fc.uniqueArray(rule, { minLength: 1, maxLength: 3, selector: ({ label }) => label });
  if (key === "notices") return fc.uniqueArray(notice, { maxLength: 3, selector: ({ text }) => text });
  if (kind === "texts" && choices.length > 0) return fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1 });
  if (kind === "texts" && !key.startsWith("overlay")) return fc.uniqueArray(host, { maxLength: 12 });
  if (key === "organisationName" || key === "supportText") return words;
  return fc.constant(example);
}

const config = fc.record(Object.fromEntries(POLICY_KEY_NAMES.map((name) => [name, valueOf(name)])), { requiredKeys: [] });

/** What the extension makes of a file, for each browser that the file speaks of. */
export async function effectiveOf(file: string, bytes: Buffer): Promise<unknown[]> {
  const { sections } = await checkPolicyFile(file, bytes, { ids: [PLACEHOLDER_IDS.chromium] });
  return sections.map(({ delivered }) => inAnyOrder(judgePolicy(delivered).policy));
}

/** Windows gives lists in the order of their numbers as text: as sets they are the same. */
export function inAnyOrder(policy: object): unknown {
  const settings = effectiveSettings({}, policy);
  const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map((item) => JSON.stringify(item)).toSorted() : value);
  return { policy: Object.fromEntries(Object.entries(policy).map(([key, value]) => [key, sorted(value)])), locked: settings.locked, values: Object.fromEntries(Object.entries(settings.values).map(([key, value]) => [key, sorted(value)])) };
}

/** O9: one configuration is the same by every way that an administrator can take. Throws where one differs; answers how many were tried. */
export async function sameByEveryWay(target: Target, runs: number): Promise<number> {
  let tried = 0;
  const key = registryKey(target, PLACEHOLDER_IDS);
  const template = target.id === "chromium" ? null : await readCommandTemplate(target.id);
  await fc.assert(
    fc.asyncProperty(config, async (given) => {
      tried += 1;
      const policy = given as Record<string, unknown>;
      const wanted = [inAnyOrder(judgePolicy(policy).policy)];
      expect(judgePolicy(policy).verdicts.filter(({ outcome }) => outcome === "refused")).toEqual([]);
      expect(await effectiveOf(target.family === "firefox" ? "policies.json" : "chrome.json", Buffer.from(JSON.stringify(wrapPolicy(target, PLACEHOLDER_IDS, policy))))).toEqual(wanted);
      expect(await effectiveOf("x.reg", regBytes(regFile(key, registryValues(policy))))).toEqual(wanted);
      expect(await effectiveOf("x.mobileconfig", Buffer.from(configurationProfile(target, PLACEHOLDER_IDS, SAMPLE_ADDRESSES, policy)))).toEqual(wanted);
      if (target.family === "chromium") expect(await effectiveOf(`${target.macDomain}.extensions.${idFor(target, PLACEHOLDER_IDS)}.plist`, Buffer.from(plistFile(policy)))).toEqual(wanted);
      // An empty list is nothing that the console can write.
      const full = Object.fromEntries(Object.entries(policy).filter(([, value]) => !Array.isArray(value) || value.length > 0));
      if (template) expect(await effectiveOf("x.reg", regBytes(template.set(full)))).toEqual([inAnyOrder(judgePolicy(full).policy)]);
    }),
    { numRuns: runs },
  );
  return tried;
}
