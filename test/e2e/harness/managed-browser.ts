import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { type BrowserName, launchChromium, launchFirefox } from "../../../cli/browsers.ts";
import { serveReplicas } from "../../../cli/replicas.ts";
import { bidiClosedRoots } from "./bidi.ts";
import { cdpClosedRoots } from "./cdp.ts";
import type { ClosedRoot } from "./closed-root.ts";
import { extensionSettings, firefoxPolicies, type InstallSettings, originOf, type Package, packageFor, servePackages } from "./package-site.ts";
import { createPolicyFolder } from "./policy-folder.ts";

declare const chrome: ExtensionApi;

const SETTINGS_FILE = "50-waybill.json";

export type Policy = Record<string, unknown>;

/** A browser into which an organisation's policy has installed the built extension. Nothing of the machine is touched. */
export type ManagedBrowser = {
  name: BrowserName;
  /** Starts it, with the profile of the run before; resolves when the extension is there. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Writes the organisation's policy; null removes it. Chromium sees it while it runs, Firefox at its next start. */
  setPolicy(policy: Policy | null): Promise<void>;
  /** The id under which the browser has the extension, and those of its copies. */
  id: string;
  ids: string[];
  /** Where the browser keeps what it keeps. */
  profile: string;
  /** The browser's `ExtensionSettings` by which all are installed. */
  installSettings: Record<string, object>;
  /** Writes a policy file as it stands, beside the one that installs the extension; Firefox's takes the place of all. */
  writeFile(file: string, text: string | Buffer): Promise<void>;
  removeFile(file: string): Promise<void>;
  extensionPage(path: string, copy?: number): Promise<Page>;
  openPage(address: string): Promise<{ page: Page; id: number }>;
  closedRoots(page: Page): Promise<ClosedRoot[]>;
  browser(): Browser;
  /** Milliseconds since the launch of the browser. */
  sinceStart(): number;
  discard(): Promise<void>;
};

export type ManagedOptions = {
  install?: InstallSettings;
  /** What is installed: the build, unless others are named. Copies of it under ids of their own take a policy each, so that one start tries many. */
  packages?: [Package, ...Package[]];
  /** What the copies behind the first have for a policy, for good. */
  copies?: Policy[];
};

export async function createManagedBrowser(name: BrowserName, policy: Policy | null, options: ManagedOptions = {}): Promise<ManagedBrowser> {
  const folder = await createPolicyFolder(name);
  const packages = options.packages ?? [await packageFor(name)];
  const [own] = packages;
  const site = await servePackages(name, packages, folder.scratch);
  const settings = extensionSettings(name, packages, site, options.install);
  const ofCopies = Object.fromEntries((options.copies ?? []).map((one, index) => [packages[index + 1]?.id ?? "", one]));
  const profile = join(folder.scratch, "profile");
  if (name === "firefox") await mkdir(profile);
  let running: Browser | undefined;
  let started = 0;

  const current = () => {
    if (!running) throw new Error(`${name} is not running`);
    return running;
  };
  const managed: ManagedBrowser = {
    name,
    ids: packages.map(({ id }) => id),
    id: own.id,
    profile,
    installSettings: settings,
    writeFile: (file, text) => folder.write(file, text),
    removeFile: (file) => folder.remove(file),
    async start() {
      const launch = { executable: folder.executable, profile, uuids: Object.fromEntries(packages.map(({ id, uuid }) => [id, uuid])) };
      started = performance.now();
      running = name === "firefox" ? await launchFirefox(launch) : await launchChromium(launch);
      for (const copy of packages.keys()) await (await managed.extensionPage("options.html", copy)).close();
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    setPolicy: (next) => {
      if (name === "firefox") return folder.write("policies.json", firefoxPolicies(settings, { ...ofCopies, ...(next && { [own.id]: next }) }));
      return next ? folder.write(SETTINGS_FILE, { "3rdparty": { extensions: { [own.id]: next } } }) : folder.remove(SETTINGS_FILE);
    },
    async extensionPage(path, copy = 0) {
      const address = `${originOf(packages[copy] ?? own)}/${path}`;
      for (const until = performance.now() + 60_000; performance.now() < until; await setTimeout(50)) {
        const page = await current().newPage();
        page.goto(address).catch(() => undefined);
        for (let look = 0; look < 20; look += 1, await setTimeout(50)) {
          const isThere = await page.evaluate(() => location.protocol.endsWith("-extension:") && typeof chrome === "object" && document.body?.innerText.trim() !== "").catch(() => false);
          if (isThere) return page;
        }
        await page.close().catch(() => undefined);
      }
      throw new Error(`${address} drew nothing within 60 s`);
    },
    async openPage(address) {
      const lookout = await managed.extensionPage("options.html");
      const ids = () => lookout.evaluate(async () => (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []));
      const before = await ids();
      const page = await current().newPage();
      await serveReplicas(page, () => undefined);
      await page.goto(address, { waitUntil: "load" });
      const id = (await ids()).find((tab) => !before.includes(tab)) ?? -1;
      await lookout.close();
      return { page, id };
    },
    closedRoots: name === "firefox" ? bidiClosedRoots : cdpClosedRoots,
    browser: current,
    sinceStart: () => performance.now() - started,
    async discard() {
      await managed.stop();
      site.close();
      await folder.discard();
    },
  };
  if (name === "chromium") {
    // Of a policy that stands in several files the name that sorts last wins: no test's file can take the extension away.
    await folder.write("99-install.json", { DeveloperToolsAvailability: 1, ExtensionSettings: settings });
    if (options.copies) await folder.write("98-copies.json", { "3rdparty": { extensions: ofCopies } });
  }
  await managed.setPolicy(policy);
  return managed;
}
