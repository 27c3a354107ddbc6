import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page, Target } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { type BrowserName, extensionAddress, GECKO_ID, type LaunchOptions, launchChromium, launchFirefox } from "../../../cli/browsers.ts";
import { serveReplicas } from "../../../cli/replicas.ts";
import { bidiClosedRoots, inBrowserWindow } from "./bidi.ts";
import type { Storage, Tab, TestBrowser } from "./browser.ts";
import { panelBesideText } from "./panel-beside.ts";
import { cdpClosedRoots } from "./cdp.ts";
import { startRecordingProxy } from "./recording-proxy.ts";

/** In functions that run in a page of the extension; both browsers have it under this name, with promises. */
declare const chrome: ExtensionApi;

const builds = join(import.meta.dirname, "..", "..", "..", ".output");

/** Both browsers, for `describe.each`. */
export const browserNames: BrowserName[] = ["chromium", "firefox"];

/** Chromium asks its own update service once per start whatever its flags say; nothing of ours is in that. */
const browsersOwn = /^(POST http:\/\/|CONNECT )update\.googleapis\.com[:/]/;

/** Starts a browser with a built extension in it; `folder` stands in for the build in the harness's own tests. */
export async function launch(name: BrowserName, folder = join(builds, `${name === "firefox" ? "firefox" : "chrome"}-mv3`), more: LaunchOptions = {}): Promise<TestBrowser> {
  const proxy = await startRecordingProxy();
  const options = { extension: folder, proxyPort: proxy.port, ...more };
  const browser = name === "firefox" ? await launchFirefox(options, more.inPrivateWindows ? allowPrivateWindows : undefined) : await launchChromium(options);
  const refused: string[] = [];

  async function extensionPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    // Firefox never reports this navigation as done, so the content itself is the sign.
    page.goto(await extensionAddress(name, browser, path)).catch(() => {});
    await until(() => page.evaluate(() => location.protocol.endsWith("-extension:") && typeof chrome === "object" && document.body?.innerText.trim() !== ""), path);
    return page;
  }

  // A page of the extension that stays open: from it the harness sees tabs and storage in the same way in both browsers.
  const lookout = await extensionPage("options.html");
  // The first-run page opens in its own time: later it would be taken for the tab that a test has just opened.
  await until(() => lookout.evaluate(async () => (await chrome.tabs.query({})).some((tab) => tab.url?.endsWith("/welcome.html") === true)), "the first-run page");

  async function openPage(address: string, newPage: () => Promise<Page> = () => browser.newPage()): Promise<Tab> {
    const before = await tabIds(lookout);
    const page = await newPage();
    await serveReplicas(page, (request) => refused.push(`${request} from ${address}`));
    await page.goto(address, { waitUntil: "load" });
    const id = (await tabIds(lookout)).find((tab) => !before.includes(tab));
    if (id === undefined) throw new Error(`no new tab for ${address}`);
    return { page, id };
  }

  /** A tab of a private window, which the extension itself opens: no debugging protocol opens the kind that a person does. */
  async function newPrivatePage(): Promise<Page> {
    const before = new Set(await browser.pages());
    await lookout.evaluate(async () => void (await chrome.windows.create({ incognito: true, url: "about:blank" })));
    for (const started = Date.now(); Date.now() - started < 15_000; await setTimeout(50)) {
      const opened = (await browser.pages()).find((page) => !before.has(page));
      if (opened) return opened;
    }
    throw new Error("no private window within 15 s");
  }

  return {
    name,
    openPage: (address) => openPage(address),
    openPrivatePage: (address) => openPage(address, newPrivatePage),
    extensionPage,
    popup: (tab) => extensionPage(`popup.html?tab=${tab.id}`),
    tabAddresses: () => lookout.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.url ?? "")),
    panelBesideText: () => panelBesideText(browser, name),
    closedRoots: name === "firefox" ? bidiClosedRoots : cdpClosedRoots,
    clickToolbarButton: (tab) => clickToolbarButton(browser, name, tab.page),
    toolbar: ({ id }) => lookout.evaluate(async (tabId) => ({ text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) }), id),
    storage: () => lookout.evaluate(async (): Promise<Storage> => ({ session: await chrome.storage.session.get(), local: await chrome.storage.local.get() })),
    async screenshot(page, path) {
      await page.bringToFront();
      await page.screenshot({ path });
    },
    stopBackground: () => stopBackground(browser, name),
    requestsLeft: () => [...refused, ...proxy.requests.filter((request) => !browsersOwn.test(request))],
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

/** As a person does on the add-on's own page of Firefox's add-on manager. */
async function allowPrivateWindows(browser: Browser): Promise<void> {
  const found = `ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs").ExtensionPermissions`;
  await inBrowserWindow(browser, `${found}.add("${GECKO_ID}", { permissions: ["internal:privateBrowsingAllowed"], origins: [] })`);
}

/** Firefox answers with errors of its own while a document is being replaced: those count as "not yet". */
async function until(isReady: () => Promise<boolean>, what: string): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 15_000; await setTimeout(50)) {
    if (await isReady().catch(() => false)) return;
  }
  throw new Error(`${what} drew nothing within 15 s`);
}

function tabIds(lookout: Page): Promise<number[]> {
  return lookout.evaluate(async () => (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []));
}

/** `id`: of an extension that a policy installed; those Puppeteer does not list. */
export async function clickToolbarButton(browser: Browser, name: BrowserName, page: Page, id?: string): Promise<void> {
  await page.bringToFront();
  if (name === "firefox") {
    const found = `ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs").ExtensionParent`;
    await inBrowserWindow(browser, `{ const { apiManager, GlobalManager } = ${found}; apiManager.global.browserActionFor(GlobalManager.getExtension("${GECKO_ID}")).triggerAction(window); }`);
    return;
  }
  if (id !== undefined) {
    const { _connection: connection } = browser as unknown as { _connection: { send(method: string, params: object): Promise<unknown> } };
    const { _tabId: targetId } = page as unknown as { _tabId: string };
    await connection.send("Extensions.triggerAction", { id, targetId });
    return;
  }
  const [extension] = (await browser.extensions()).values();
  if (extension) await page.triggerExtensionAction(extension);
}

/** Stops the background, as the browser does when it idles. */
export async function stopBackground(browser: Browser, name: BrowserName): Promise<void> {
  if (name === "firefox") {
    const found = `ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs").ExtensionParent`;
    await inBrowserWindow(browser, `${found}.GlobalManager.getExtension("${GECKO_ID}").terminateBackground({ ignoreDevToolsAttached: true })`);
    return;
  }
  const isWorker = (one: Target) => one.type() === "service_worker";
  // Between one stop and the next start the target may already be gone, and its session with it.
  for (let attempt = 0; attempt < 50 && browser.targets().some(isWorker); attempt += 1) {
    const worker = await browser.targets().find(isWorker)?.worker().catch(() => null);
    await worker?.close().catch(() => undefined);
    await setTimeout(20);
  }
}
