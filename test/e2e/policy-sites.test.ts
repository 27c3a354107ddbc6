import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { en } from "../../core/messages/en.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { ARTICLE, TRACKING, UNKNOWN_SHOP } from "./addresses.ts";
import { inBrowserWindow } from "./harness/bidi.ts";
import { browserNames, clickToolbarButton } from "./harness/launch.ts";
import { createManagedBrowser, type ManagedBrowser } from "./harness/managed-browser.ts";
import { settled } from "./harness/popup.ts";
import { sendToWorker as ask } from "./harness/worker.ts";

declare const chrome: ExtensionApi;

const SITE = "shop.unknown-shop.test";
const SITE_PATTERN = `https://*.${SITE}/*`;
const EVERY = "https://*/*";
const A = { organisationName: "A", language: "en", sites: [SITE], sitesLeftOut: ["cainiao.com"], checkPage: true };
const C = { organisationName: "C", language: "en", everySite: true, checkPage: true };

describe.each(browserNames)("%s: which pages a policy has read", (name) => {
  let managed: ManagedBrowser;
  beforeAll(async () => {
    managed = await createManagedBrowser(name, A);
    await managed.start();
  }, 120_000);
  afterAll(() => managed?.discard());

  const inForce = async (organisation: string) => {
    const options = await managed.extensionPage("options.html");
    await expect.poll(async () => (await ask<EffectiveSettings>(options, "settings")).organisation?.name, { timeout: 60_000 }).toBe(organisation);
    return options;
  };
  const change = async (policy: Record<string, unknown>) => {
    if (name === "firefox") await managed.stop();
    await managed.setPolicy(policy);
    if (name === "firefox") await managed.start();
    return inForce(String(policy.organisationName));
  };
  /** What the popup would show of an address: "report" where it was read by itself. */
  const stateAt = async (options: Page, address: string, wanted: string) => {
    const { page, id } = await managed.openPage(address);
    await expect.poll(async () => (await ask<{ state: string }>(options, "tabState", id)).state, { timeout: 15_000 }).toBe(wanted);
    // A reader that should not run may be late.
    if (wanted !== "report") await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await ask<{ state: string }>(options, "tabState", id)).state).toBe(wanted);
    await page.close();
  };
  /**
   * The user's yes. Chromium asks in a window that nothing can drive: there it is what the profile remembers of a yes, and the policy
   * is given anew, since the answer itself cannot be heard. Firefox says yes by itself where that is set; that a click is needed holds.
   */
  const consentTo = async (pattern: string, policy: Record<string, unknown>) => {
    if (name === "firefox") {
      const options = await inForce(String(policy.organisationName));
      await inBrowserWindow(managed.browser(), `Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false)`);
      await pressAllow(options);
      return options;
    }
    await managed.stop();
    const file = join(managed.profile, "Default", "Preferences");
    const kept = JSON.parse(await readFile(file, "utf8")) as { extensions: { settings: Record<string, Record<string, { explicit_host?: string[] } | undefined>> } };
    const own = kept.extensions.settings[managed.id];
    if (!own?.active_permissions || !own.granted_permissions) throw new Error("Chromium keeps permissions elsewhere now");
    for (const set of [own.active_permissions, own.granted_permissions]) set.explicit_host = [...(set.explicit_host ?? []), pattern];
    await writeFile(file, JSON.stringify(kept));
    const organisationName = `${String(policy.organisationName)}, again`;
    await managed.setPolicy({ ...policy, organisationName });
    await managed.start();
    return inForce(organisationName);
  };
  const pressAllow = async (options: Page) => {
    await options.bringToFront();
    await options.locator("::-p-text(Allow 1 site in the browser)").click();
  };
  const isAllowed = (options: Page, origin: string) => options.evaluate((one) => chrome.permissions.contains({ origins: [one] }), origin);

  test("a site that a policy adds is not read before the user agrees, whom the browser asks for that site alone", async () => {
    const options = await inForce("A");
    await expect.poll(() => options.evaluate(() => document.body.innerText)).toContain("Allow 1 site in the browser");
    await stateAt(options, UNKNOWN_SHOP, "noAccess");
    expect(await isAllowed(options, SITE_PATTERN)).toBe(false);
    await options.evaluate(() => {
      chrome.permissions.request = async (what) => {
        document.title = JSON.stringify(what);
        return false;
      };
    });
    await pressAllow(options);
    await expect.poll(() => options.title()).toBe(JSON.stringify({ origins: [SITE_PATTERN] }));
    await stateAt(options, UNKNOWN_SHOP, "noAccess");
    await options.close();
  });

  test("after the user's yes it is read by itself, and no other is; what is left out stays out", async () => {
    const options = await consentTo(SITE_PATTERN, A);
    await expect.poll(() => isAllowed(options, SITE_PATTERN)).toBe(true);
    await expect.poll(() => options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []))).toEqual([SITE_PATTERN]);
    await stateAt(options, UNKNOWN_SHOP, "report");
    await stateAt(options, ARTICLE, "noAccess");
    await stateAt(options, TRACKING, "noAccess");
    await options.close();
  });

  test("with the site out of the policy it is read no more, though the browser would still allow it", async () => {
    const options = await change({ organisationName: "B", language: "en", everySite: false, checkPage: false });
    await expect.poll(() => options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(0);
    await stateAt(options, UNKNOWN_SHOP, "noAccess");
    expect((await ask<{ refused: string[] }>(options, "changeSettings", { everySite: true })).refused).toEqual(["everySite"]);
    await options.close();
  });

  test("“check this page” denied: no button, and no way around it after a click on the toolbar button", async () => {
    const options = await inForce("B");
    const { page, id } = await managed.openPage(ARTICLE);
    await clickToolbarButton(managed.browser(), name, page, managed.id);
    const popup = await managed.extensionPage(`popup.html?tab=${id}`);
    await settled(popup);
    expect(await popup.evaluate((words) => [...document.querySelectorAll("button")].filter(({ innerText, disabled }) => innerText.includes(words) && !disabled).length, en.checkPage)).toBe(0);
    expect(await ask(popup, "checkTab", id)).toMatchObject({ state: "noAccess" });
    for (const one of [popup, page, options]) await one.close();
  });

  test("“check this page” allowed: it is read, this once", async () => {
    const options = await change(C);
    const { page, id } = await managed.openPage(ARTICLE);
    await clickToolbarButton(managed.browser(), name, page, managed.id);
    await expect.poll(() => ask(options, "checkTab", id), { timeout: 15_000 }).toMatchObject({ state: "report" });
    await page.close();
    await stateAt(options, ARTICLE, "noAccess");
    await options.close();
  });

  test("every site allowed: it takes the user's yes to every site, and then reads any", async () => {
    const options = await consentTo(EVERY, C);
    await expect.poll(() => isAllowed(options, EVERY)).toBe(true);
    await stateAt(options, ARTICLE, "report");
    await options.close();
  });
});
