import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { TRACKING } from "./addresses.ts";
import { inBrowserWindow } from "./harness/bidi.ts";
import type { TestBrowser } from "./harness/browser.ts";
import { browserNames, launch } from "./harness/launch.ts";

declare const chrome: ExtensionApi;

/** A site of the dataset of which the package is made to believe that it came later. */
const LATER = "https://*.cainiao.com/*";
type Manifest = { host_permissions: string[]; content_scripts: { matches: string[] }[] };

/** The built package, as it would be if the site had come into the dataset after the major version. */
async function packageWithout(build: string, pattern: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-later-"));
  await cp(build, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const without = (list: string[]) => list.filter((one) => one !== pattern);
  expect(without(manifest.host_permissions)).toHaveLength(manifest.host_permissions.length - 1);
  manifest.host_permissions = without(manifest.host_permissions);
  for (const script of manifest.content_scripts) script.matches = without(script.matches);
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

const builds = join(import.meta.dirname, "..", "..", ".output");
const stateOf = (page: Page, tab: number) => page.evaluate(async (payload) => ((await chrome.runtime.sendMessage({ waybill: "ui", name: "tabState", payload })) as { value?: { state: string } }).value?.state, tab);

describe.each(browserNames)("%s", (name) => {
  let folder = "";
  let browser: TestBrowser;
  beforeAll(async () => {
    folder = await packageWithout(join(builds, `${name === "firefox" ? "firefox" : "chrome"}-mv3`), LATER);
    browser = await launch(name, folder);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const button = (page: Page) => page.evaluate(() => [...document.querySelectorAll("button")].map(({ innerText }) => innerText).filter((text) => text.includes("new site")));

  test("a site that came later is read only once it is allowed, by the one button on the options page", async () => {
    const options = await browser.extensionPage("options.html");
    await expect.poll(() => button(options)).toEqual(["Allow 1 new site"]);
    const before = await browser.openPage(TRACKING);
    expect(await stateOf(options, before.id)).toBe("noAccess");
    expect(await browser.closedRoots(before.page)).toEqual([]);
    await before.page.close();
    await options.bringToFront();

    if (name === "chromium") {
      // Its question is a window of the browser's own, which nothing can drive: what is asked is looked at instead.
      await options.evaluate(() => {
        chrome.permissions.request = async (what) => {
          document.title = JSON.stringify(what);
          return false;
        };
      });
      await options.locator("::-p-text(Allow 1 new site)").click();
      await expect.poll(() => options.title()).toBe(JSON.stringify({ origins: [LATER] }));
      expect(await button(options)).toEqual(["Allow 1 new site"]);
    } else {
      // Firefox says yes by itself where this is set; that a click is needed still holds.
      await inBrowserWindow(options.browser(), `Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false)`);
      await options.locator("::-p-text(Allow 1 new site)").click();
      await expect.poll(() => options.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), LATER)).toBe(true);
      await expect.poll(() => button(options)).toEqual([]);
      await expect.poll(() => options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []))).toEqual([LATER]);
      const after = await browser.openPage(TRACKING);
      await expect.poll(() => stateOf(options, after.id)).toBe("report");
      await expect.poll(async () => (await browser.closedRoots(after.page)).length).toBeGreaterThan(0);
      await after.page.close();
    }
    await options.close();
    expect(browser.requestsLeft()).toEqual([]);
  });
});
