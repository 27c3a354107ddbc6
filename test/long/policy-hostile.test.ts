import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { checkPolicyFile } from "../../cli/policy/check.ts";
import { type EffectiveSettings, effectiveSettings } from "../../core/settings/effective.ts";
import { judgePolicy } from "../../core/settings/policy/judge.ts";
import type { PolicyView } from "../../core/protocol.ts";
import { deliveredTo } from "../e2e/harness/delivered.ts";
import { createManagedBrowser, type ManagedBrowser } from "../e2e/harness/managed-browser.ts";
import { WHOLE_POLICY } from "../e2e/harness/managed-policy.ts";
import { copiesFor, firefoxPolicies } from "../e2e/harness/package-site.ts";
import { difference, layInto, MARKER, saidOf } from "../e2e/harness/policy-corpus.ts";
import { brokenKey, cutOff, damaged, type HostileFile, randomFrom } from "../fixtures/policies/hostile.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

declare const chrome: ExtensionApi;

const COPIES = 10;
/** Of each kind in Chromium: 300 files. */
const EACH = 100;
/** Firefox reads its file at its start alone, which takes seconds: so many starts, with a broken key for each of its copies. */
const STARTS = 10;
const FIREFOX_COPIES = 3;
const WHOLE_FILES = 20;

printFiguresAtEnd();

const ask = async (page: Page, name: string) => JSON.parse(await page.evaluate(async (message) => JSON.stringify(await chrome.runtime.sendMessage(message)), { waybill: "ui", name })) as { ok: boolean; value?: unknown };

/** Everything that must hold of what arrived, whatever it was: the extension lives, obeys what is good of it and names the rest. Answers what does not. */
async function troubleWith(page: Page, arrived: Record<string, unknown>, isTaken: (view: PolicyView) => boolean): Promise<string[]> {
  await expect.poll(async () => isTaken((await ask(page, "policy")).value as PolicyView), { timeout: 120_000, interval: 50 }).toBe(true);
  const [view, settings] = [(await ask(page, "policy")).value as PolicyView, (await ask(page, "settings")).value as EffectiveSettings];
  const judged = judgePolicy(arrived);
  const named = (verdicts: PolicyView["verdicts"]) => verdicts.filter(({ key }) => key !== MARKER && !key.startsWith("overlayPack.")).map(({ key, item, outcome }) => `${key} ${item ?? ""} ${outcome}`);
  const wanted = effectiveSettings({}, judged.policy);
  const trouble: string[] = [];
  // A pack that cannot be opened, and a correction that fits nothing, are named later than by the judge.
  const later = new Set(view.verdicts.filter(({ why }) => why?.code.startsWith("pack") || why?.code === "nothingSuppressed" || why?.code === "badCorrection").map(({ key }) => key));
  const missing = named(judged.verdicts).filter((name) => !named(view.verdicts).includes(name) && !later.has(name.split(" ")[0] ?? ""));
  if (missing.length > 0) trouble.push(`not named: ${missing.join("; ")}`);
  if (JSON.stringify(settings.values) !== JSON.stringify(wanted.values)) trouble.push("other settings are in force");
  if (JSON.stringify(settings.locked) !== JSON.stringify(wanted.locked)) trouble.push(`locked: ${settings.locked.join()}`);
  return trouble;
}

const chromiumFile = (id: string, policy: unknown) => JSON.stringify({ "3rdparty": { extensions: { [id]: policy } } });

/** Every key but the broken one must be in force as it stands. */
function lostBeside(broken: string | null, given: Record<string, unknown>, arrived: Record<string, unknown>): string[] {
  if (broken === null) return [];
  const { policy } = judgePolicy(arrived);
  return Object.keys(given).filter((key) => key !== broken && !Object.hasOwn(policy, key)).map((key) => `${key} was lost beside ${broken}`);
}

test(`O5 in Chromium: ${3 * EACH} broken, cut off and damaged files: the extension loads, a bad key is lost alone, what arrived is named`, async () => {
  const managed = await createManagedBrowser("chromium", null, { packages: await copiesFor("chromium", COPIES) });
  const random = randomFrom(5);
  const counts = { keys: 0, cut: 0, damaged: 0 };
  const trouble: string[] = [];
  const others: string[] = [];
  try {
    await managed.start();
    const pages = await Promise.all(managed.ids.map((_, copy) => managed.extensionPage("managed.html", copy)));
    for (let done = 0; done < 3 * EACH; done += COPIES) {
      const kind = done < EACH ? "keys" : done < 2 * EACH ? "cut" : "damaged";
      const files = managed.ids.map((id, copy): HostileFile & { given: Record<string, unknown> } => {
        if (kind === "cut") return { ...cutOff(chromiumFile(id, WHOLE_POLICY), random), given: {} };
        if (kind === "damaged") return { ...damaged(chromiumFile(id, WHOLE_POLICY), random), given: {} };
        const { policy, key, name } = brokenKey(WHOLE_POLICY, done + copy);
        return { name, bytes: Buffer.from(chromiumFile(id, policy)), broken: key, given: policy };
      });
      const marker = `run ${done}`;
      const arrived = await layInto(managed, pages, files.map(({ bytes }) => bytes), marker);
      for (const [copy, { name, bytes, broken, given }] of files.entries()) {
        counts[kind] += 1;
        const [page, got = {}] = [pages[copy] as Page, arrived[copy]];
        const { [MARKER]: _own, ...said } = (await saidOf(bytes, managed.ids[copy] ?? "")) ?? {};
        others.push(...difference(name, said, got));
        const wrong = [...(await troubleWith(page, got, (view) => view.verdicts.some(({ key, given: value }) => key === MARKER && value === marker))), ...lostBeside(broken, given, got)];
        if (wrong.length > 0) trouble.push(`${name}: ${wrong.join(", ")}`);
      }
    }
  } finally {
    await managed.discard();
  }
  for (const line of [...trouble, ...others]) console.error(line.slice(0, 600));
  note("chromium: O5 files with one broken key", counts.keys, trouble.length);
  note("chromium: O5 files cut off", counts.cut, trouble.length);
  note("chromium: O5 files damaged at random", counts.damaged, trouble.length);
  note("chromium: O5 policy-check's word on these", 3 * EACH, others.length);
  expect(trouble).toEqual([]);
  expect(others).toEqual([]);
}, 1_800_000);

/** Starts Firefox with a file; answers what arrived in each copy. The browser stays up. */
async function startWith(managed: ManagedBrowser, bytes: Buffer): Promise<{ pages: Page[]; arrived: (Record<string, unknown> | null)[] }> {
  await managed.writeFile("policies.json", bytes);
  await managed.start();
  const pages = await Promise.all(managed.ids.map((_, copy) => managed.extensionPage("managed.html", copy)));
  return { pages, arrived: await Promise.all(pages.map(deliveredTo)) };
}

test(`O5 in Firefox: ${STARTS * FIREFOX_COPIES} policies with a broken key, ${WHOLE_FILES} files cut off or damaged`, async () => {
  const managed = await createManagedBrowser("firefox", null, { packages: await copiesFor("firefox", FIREFOX_COPIES) });
  const random = randomFrom(6);
  const trouble: string[] = [];
  const others: string[] = [];
  const check = async (name: string, page: Page, got: Record<string, unknown> | null, broken: string | null, given: Record<string, unknown>) => {
    const wanted = judgePolicy(got ?? {}).verdicts.length;
    const wrong = [...(await troubleWith(page, got ?? {}, ({ state, verdicts }) => (wanted === 0 ? state === "none" : verdicts.length > 0))), ...lostBeside(broken, given, got ?? {})];
    if (wrong.length > 0) trouble.push(`${name}: ${wrong.join(", ")}`);
  };
  try {
    await managed.start();
    await managed.stop();
    for (let start = 0; start < STARTS; start += 1) {
      const broken = managed.ids.map((_, copy) => brokenKey(WHOLE_POLICY, start * FIREFOX_COPIES + copy));
      const bytes = Buffer.from(JSON.stringify(firefoxPolicies(managed.installSettings, Object.fromEntries(managed.ids.map((id, copy) => [id, broken[copy]?.policy])))));
      const { pages, arrived } = await startWith(managed, bytes);
      const { sections } = await checkPolicyFile("policies.json", bytes, { family: "firefox" });
      for (const [copy, one] of broken.entries()) {
        if (copy === 0) others.push(...difference(one.name, sections[0]?.delivered ?? null, arrived[copy]));
        await check(one.name, pages[copy] as Page, arrived[copy] ?? null, one.key, one.policy);
      }
      await managed.stop();
    }
  } finally {
    await managed.discard();
  }
  const one = await createManagedBrowser("firefox", null);
  try {
    await one.start();
    await one.stop();
    const whole = JSON.stringify(firefoxPolicies(one.installSettings, { [one.id]: WHOLE_POLICY }));
    for (let run = 0; run < WHOLE_FILES; run += 1) {
      const { name, bytes } = run % 3 === 0 ? cutOff(whole, random) : damaged(whole, random);
      const { pages, arrived } = await startWith(one, bytes);
      const { sections } = await checkPolicyFile("policies.json", bytes, { family: "firefox" });
      others.push(...difference(name, sections[0]?.delivered ?? null, arrived[0]));
      await check(name, pages[0] as Page, arrived[0] ?? null, null, {});
      await one.stop();
    }
  } finally {
    await one.discard();
  }
  for (const line of [...trouble, ...others]) console.error(line.slice(0, 600));
  note("firefox: O5 policies with one broken key", STARTS * FIREFOX_COPIES, trouble.length, `${STARTS} starts of ${FIREFOX_COPIES} copies`);
  note("firefox: O5 files cut off or damaged", WHOLE_FILES, trouble.length);
  note("firefox: O5 policy-check's word on these", STARTS + WHOLE_FILES, others.length);
  expect(trouble).toEqual([]);
  expect(others).toEqual([]);
}, 3_600_000);
