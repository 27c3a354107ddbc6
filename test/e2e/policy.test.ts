import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { en } from "../../core/messages/en.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { CHECKOUT } from "./addresses.ts";
import { visibleText } from "./harness/closed-root.ts";
import { browserNames } from "./harness/launch.ts";
import { createManagedBrowser, type ManagedBrowser } from "./harness/managed-browser.ts";
import { openAll } from "./harness/popup.ts";
import { CONTACT, CORRECTED, NOTICE, REMARK, RULE, WHOLE_POLICY } from "./harness/managed-policy.ts";

declare const chrome: ExtensionApi;

/** What either browser ended up with, to be compared at the end. */
const effective: Record<string, EffectiveSettings> = {};

type Answer = { ok: boolean; value?: unknown; error?: string };
const ask = (page: Page, name: string, payload?: unknown) => page.evaluate(async (message) => JSON.parse(JSON.stringify(await chrome.runtime.sendMessage(message))) as Answer, { waybill: "ui", name, payload: payload ?? null });
const settingsOf = async (page: Page) => (await ask(page, "settings")).value as EffectiveSettings;
const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const shot = async (page: Page, name: string) => {
  const folder = process.env.WAYBILL_PICTURES;
  if (!folder) return;
  await page.bringToFront();
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe.each(browserNames)("%s, with the extension installed by policy", (name) => {
  let managed: ManagedBrowser;
  beforeAll(async () => {
    managed = await createManagedBrowser(name, WHOLE_POLICY);
    await managed.start();
  });
  afterAll(() => managed?.discard());

  const settled = async (condition: (settings: EffectiveSettings) => boolean, what: string) => {
    const page = await managed.extensionPage("options.html");
    await expect.poll(async () => condition(await settingsOf(page)), { message: what, timeout: 15_000 }).toBe(true);
    return page;
  };
  /** Firefox reads its policies at its start alone. */
  const change = async (policy: Record<string, unknown> | null) => {
    if (name === "firefox") await managed.stop();
    await managed.setPolicy(policy);
    if (name === "firefox") await managed.start();
  };

  test("a fresh profile: every key in force, and no first-run page", async () => {
    const page = await settled(({ organisation }) => organisation?.name === "Example Ltd", "the policy is in force");
    const settings = await settingsOf(page);
    effective[name] = settings;
    expect(settings.values).toMatchObject({ badge: "compact", region: "BE", theme: "light", checkPage: false, sitesLeftOut: ["didiglobal.com"], journal: "off" });
    expect(settings.locked).toEqual(expect.arrayContaining(["firstRun", "badge", "toolbarCode", "language", "region", "checkPage", "everySite", "journal", "journalExport", "attentionRules"]));
    const tabs = await page.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ""));
    expect(tabs.filter((url) => url.includes("welcome.html"))).toEqual([]);
    await page.close();
  });

  test("locked controls are shown, disabled and labelled, and refuse writes by message too", async () => {
    const page = await managed.extensionPage("options.html");
    await expect.poll(() => page.evaluate(() => document.querySelector<HTMLSelectElement>("select")?.disabled)).toBe(true);
    const controls = await page.evaluate(() => [...document.querySelectorAll<HTMLSelectElement>("select, input[type=checkbox]")].map((one) => [one.getAttribute("aria-label") ?? "", one.disabled] as const));
    for (const title of [en.optionRegion, en.optionLanguage, en.optionBadge, en.optionToolbar, en.policy_checkPage, en.policy_everySite]) {
      expect(controls).toContainEqual([`${title}. ${en.managed}`, true]);
    }
    expect(controls).toContainEqual([en.optionTheme, false]);
    const before = await settingsOf(page);
    for (const key of before.locked) {
      const answer = await ask(page, "changeSettings", { [key]: (before.values as Record<string, unknown>)[key] });
      expect(answer).toMatchObject({ ok: true, value: { refused: [key] } });
    }
    expect(await settingsOf(page)).toEqual(before);
    expect(await page.evaluate(async () => (await chrome.storage.local.get("settings")).settings ?? {})).toEqual({});
    await shot(page, `${name}-options`);
    await page.close();
  });

  test("a checkout shows the organisation's notice, rule and remark, and marks what is its own", async () => {
    const { page, id } = await managed.openPage(CHECKOUT);
    await expect.poll(async () => (await managed.closedRoots(page)).length).toBe(1);
    const [root] = await managed.closedRoots(page);
    const badge = root ? await visibleText(root) : "";
    expect(badge).toContain(NOTICE);
    expect(badge).toContain(CONTACT);
    expect(badge).toContain(RULE);
    await shot(page, `${name}-checkout`);
    const popup = await managed.extensionPage(`popup.html?tab=${id}`);
    await expect.poll(() => textOf(popup)).toContain(NOTICE);
    const text = await textOf(popup);
    for (const words of [RULE, REMARK, "From Example Ltd", en.correctedByOrganisation, "Managed by Example Ltd"]) expect(text).toContain(words);
    await openAll(popup);
    expect(await popup.evaluate(() => document.body.textContent)).toContain(CORRECTED);
    const toolbar = await popup.evaluate(async (tabId) => ({ text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) }), id);
    expect(toolbar.text).toMatch(/^![A-Z]{2}$/);
    expect(toolbar.title).toContain(NOTICE);
    await shot(popup, `${name}-popup`);
    const found = (await ask(popup, "search", "Example Procurement")).value;
    expect(found).toEqual([expect.objectContaining({ service: "example-procurement", origin: "organisation" })]);
    await popup.close();
    await page.close();
  });

  test("a site that is left out is not read, and cannot be checked", async () => {
    const { page, id } = await managed.openPage("https://web.didiglobal.com/mx/");
    const popup = await managed.extensionPage(`popup.html?tab=${id}`);
    await expect.poll(() => textOf(popup)).toContain(en.leftOutTitle);
    expect(await ask(popup, "checkTab", id)).toMatchObject({ ok: true, value: { state: "noAccess", leftOut: true } });
    expect(await managed.closedRoots(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test("the managed page names every key, its value, and what was wrong", async () => {
    await change({ ...WHOLE_POLICY, region: "Belgium", sitesAdd: ["good.example", "https://bad.example"], badgeDefault: "off" });
    const options = await settled(({ values }) => values.sites.includes("good.example"), "the change is in force");
    await options.close();
    const panel = await managed.extensionPage("sidepanel.html");
    await expect.poll(() => textOf(panel), { message: "the panel beside the page, which the policy turns off" }).toContain(en.panelOffManaged);
    await panel.close();
    const page = await managed.extensionPage("managed.html");
    await expect.poll(() => textOf(page)).toContain("sitesAdd");
    const text = await textOf(page);
    for (const words of ["Managed by Example Ltd", "Service desk, extension 4711", "must be an ISO 3166-1", "https://bad.example", "badge is set too", en.managedDropped, en.source_policy, en.source_added, en.source_policyDefault]) expect(text).toContain(words);
    expect(text).toContain("not in force");
    await shot(page, `${name}-managed`);
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    await shot(page, `${name}-managed-dark`);
    await page.close();
  });

  test("the first page of a later start obeys what was last known", async () => {
    await change({ ...WHOLE_POLICY, badge: "off" });
    await (await settled(({ values }) => values.badge === "off", "the badge is off")).close();
    await managed.stop();
    await managed.start();
    const { page, id } = await managed.openPage(CHECKOUT);
    const lookout = await managed.extensionPage("options.html");
    await expect.poll(async () => (await ask(lookout, "tabState", id)).value).toMatchObject({ state: "report" });
    expect(await managed.closedRoots(page)).toEqual([]);
    expect((await settingsOf(lookout)).locked).toContain("badge");
    await page.close();
    await lookout.close();
  });

  test("removing the policy brings back what the user had chosen", async () => {
    const page = await managed.extensionPage("options.html");
    expect((await ask(page, "changeSettings", { theme: "dark", badge: "full" })).value).toMatchObject({ refused: ["badge"] });
    await page.close();
    await change(null);
    const after = await settled(({ organisation }) => organisation === undefined, "no policy is in force");
    const { values, locked } = await settingsOf(after);
    expect(locked).toEqual([]);
    expect(values).toMatchObject({ theme: "dark", badge: "compact", region: "auto", sitesLeftOut: [], attentionRules: [] });
    expect(await after.evaluate(async () => (await chrome.storage.local.get("settings")).settings)).toEqual({ theme: "dark" });
    await after.close();
  });
});

test("both browsers came to the same", () => {
  expect(Object.keys(effective)).toEqual([...browserNames]);
  expect(effective.firefox).toEqual(effective.chromium);
});
