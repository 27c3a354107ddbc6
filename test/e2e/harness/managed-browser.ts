import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { type BrowserName, FIREFOX_UUID, GECKO_ID, launchChromium, launchFirefox } from "../../../cli/browsers.ts";
import { serveReplicas } from "../../../cli/replicas.ts";
import { bidiClosedRoots } from "./bidi.ts";
import { cdpClosedRoots } from "./cdp.ts";
import type { ClosedRoot } from "./closed-root.ts";
import { newSigningKey, packCrx, zipFolder } from "../../../cli/deploy/package-file.ts";
import { createPolicyFolder } from "./policy-folder.ts";

declare const chrome: ExtensionApi;

const builds = join(import.meta.dirname, "..", "..", "..", ".output");
const SETTINGS_FILE = "50-waybill.json";

export type Policy = Record<string, unknown>;
export type InstallSettings = Record<string, unknown>;

/** A browser into which an organisation's policy has installed the built extension. Nothing of the machine is touched. */
export type ManagedBrowser = {
  name: BrowserName;
  /** Starts it, with the profile of the run before; resolves when the extension is there. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Writes the organisation's policy; null removes it. Chromium sees it while it runs, Firefox at its next start. */
  setPolicy(policy: Policy | null): Promise<void>;
  /** The id under which the browser has the extension. */
  id: string;
  /** Writes a policy file as it stands, beside the one that installs the extension; Firefox's takes the place of all. */
  writeFile(file: string, text: string): Promise<void>;
  removeFile(file: string): Promise<void>;
  extensionPage(path: string): Promise<Page>;
  openPage(address: string): Promise<{ page: Page; id: number }>;
  closedRoots(page: Page): Promise<ClosedRoot[]>;
  browser(): Browser;
  /** Milliseconds since the launch of the browser. */
  sinceStart(): number;
  discard(): Promise<void>;
};

/** `install`: further members of the entry in `ExtensionSettings`, such as `runtime_blocked_hosts`. */
export async function createManagedBrowser(name: BrowserName, policy: Policy | null, install: InstallSettings = {}): Promise<ManagedBrowser> {
  const folder = await createPolicyFolder(name);
  const site = name === "chromium" ? await serveCrx() : await writeXpi(folder.scratch);
  const profile = join(folder.scratch, "profile");
  if (name === "firefox") await mkdir(profile);
  let running: Browser | undefined;
  let started = 0;

  const own = () => {
    if (!running) throw new Error(`${name} is not running`);
    return running;
  };
  const managed: ManagedBrowser = {
    name,
    id: site.id,
    writeFile: (file, text) => folder.write(file, text),
    removeFile: (file) => folder.remove(file),
    async start() {
      const options = { executable: folder.executable, profile };
      started = performance.now();
      running = name === "firefox" ? await launchFirefox(options) : await launchChromium(options);
      await (await managed.extensionPage("options.html")).close();
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    setPolicy: (next) => (name === "firefox" ? folder.write("policies.json", firefoxPolicies(site.url, next, install)) : next ? folder.write(SETTINGS_FILE, { "3rdparty": { extensions: { [site.id]: next } } }) : folder.remove(SETTINGS_FILE)),
    async extensionPage(path) {
      const address = `${site.origin}/${path}`;
      for (const until = performance.now() + 30_000; performance.now() < until; await setTimeout(50)) {
        const page = await own().newPage();
        page.goto(address).catch(() => undefined);
        for (let look = 0; look < 20; look += 1, await setTimeout(50)) {
          const isThere = await page.evaluate(() => location.protocol.endsWith("-extension:") && typeof chrome === "object" && document.body?.innerText.trim() !== "").catch(() => false);
          if (isThere) return page;
        }
        await page.close().catch(() => undefined);
      }
      throw new Error(`${address} drew nothing within 30 s`);
    },
    async openPage(address) {
      const lookout = await managed.extensionPage("options.html");
      const ids = () => lookout.evaluate(async () => (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []));
      const before = await ids();
      const page = await own().newPage();
      await serveReplicas(page, () => undefined);
      await page.goto(address, { waitUntil: "load" });
      const id = (await ids()).find((tab) => !before.includes(tab)) ?? -1;
      await lookout.close();
      return { page, id };
    },
    closedRoots: name === "firefox" ? bidiClosedRoots : cdpClosedRoots,
    browser: own,
    sinceStart: () => performance.now() - started,
    async discard() {
      await managed.stop();
      site.close();
      await folder.discard();
    },
  };
  if (name === "chromium") {
    // Of a policy that stands in several files the name that sorts last wins: no test's file can take the extension away.
    await folder.write("99-install.json", {
      DeveloperToolsAvailability: 1,
      ExtensionSettings: { [site.id]: { installation_mode: "force_installed", update_url: site.url, ...install } },
    });
  }
  await managed.setPolicy(policy);
  return managed;
}

type Site = { id: string; url: string; origin: string; close(): void };

function firefoxPolicies(xpi: string, policy: Policy | null, install: InstallSettings): object {
  return {
    policies: {
      DisableAppUpdate: true,
      ExtensionSettings: { [GECKO_ID]: { installation_mode: "force_installed", install_url: xpi, ...install } },
      ...(policy && { "3rdparty": { Extensions: { [GECKO_ID]: policy } } }),
    },
  };
}

async function writeXpi(scratch: string): Promise<Site> {
  const file = join(scratch, "waybill.xpi");
  await writeFile(file, await zipFolder(join(builds, "firefox-mv3")));
  return { id: GECKO_ID, url: `file://${file}`, origin: `moz-extension://${FIREFOX_UUID}`, close: () => undefined };
}

/** The update manifest and the package, on this machine's loopback: as an organisation serves it within its walls. */
async function serveCrx(): Promise<Site> {
  const key = newSigningKey();
  const folder = join(builds, "chrome-mv3");
  const crx = packCrx(await zipFolder(folder), key);
  const server: Server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const manifest = `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${key.extensionId}"><updatecheck codebase="http://127.0.0.1:${port}/waybill.crx" version="0.1.0"/></app></gupdate>`;
    const isPackage = request.url?.startsWith("/waybill.crx") === true;
    response.writeHead(200, { "content-type": isPackage ? "application/x-chrome-extension" : "application/xml" }).end(isPackage ? crx : manifest);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    id: key.extensionId,
    url: `http://127.0.0.1:${port}/update.xml`,
    origin: `chrome-extension://${key.extensionId}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
