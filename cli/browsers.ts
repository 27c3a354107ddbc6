import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import puppeteer, { type Browser } from "puppeteer-core";
import { findBrowser } from "./setup/browsers.mjs";

export type BrowserName = "chromium" | "firefox";

export type LaunchOptions = {
  /** Folder of the unpacked extension; without it none is loaded, and the browser may install one that its policy names. */
  extension?: string;
  /** Starts the browser in the place of the one found. */
  executable?: string;
  /** A profile that outlives the browser; without it a new one is made and removed. */
  profile?: string;
  headless?: boolean;
  /** Port on this machine of a proxy that gets every request that nothing intercepts; without it they fail by themselves. */
  proxyPort?: number;
  /** Firefox: the fixed part of the addresses of extensions' pages, by their ids, besides our own. */
  uuids?: Record<string, string>;
  /** Lets the extension into private windows too, as a person may in the browser's own settings. Chromium; in Firefox the harness does. */
  inPrivateWindows?: boolean;
  /** Preferences of Firefox besides those that every start has. */
  preferences?: Record<string, unknown>;
  /** IANA time zone of the browser: the extension reads the person's region from it. */
  timeZone?: string;
};

/** Under this fixed id Firefox opens the extension's own pages, whose address is otherwise random. */
export const FIREFOX_UUID = "5b0a7c1e-1f5d-4c44-9d3e-6a1b0e0f7a11";
export const GECKO_ID = "waybill@waybill.invalid";

/** Real Chromium with the extension loaded and no way to any network. Closing it removes its profile. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "waybill-chromium-")));
  // Chromium connects ahead of a navigation, before any interception: "never predict" (2) keeps the proxy's record clean.
  const isNew = (await mkdir(join(profile, "Default"), { recursive: true })) !== undefined;
  if (isNew) await writeFile(join(profile, "Default", "Preferences"), JSON.stringify({ net: { network_prediction_options: 2 } }));
  const browser = await puppeteer.launch({
    executablePath: options.executable ?? pathOf("chromium"),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: options.extension === undefined ? true : [options.extension],
    ...(options.extension !== undefined && options.inPrivateWindows && { extensionsEnabledInIncognito: [options.extension] }),
    // With it Chromium installs nothing that a policy names.
    ignoreDefaultArgs: options.extension === undefined ? ["--disable-background-networking"] : false,
    userDataDir: profile,
    defaultViewport: null,
    env: environment(options),
    args: chromiumArguments(options),
  });
  const removeProfile = async () => {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  browser.once("disconnected", () => void removeProfile());
  // A test's process may end as soon as this resolves, so the removal belongs to it.
  const close = browser.close.bind(browser);
  browser.close = () => close().then(removeProfile);
  if (options.extension !== undefined) await untilLoaded(browser);
  return browser;
}

/** Chromium answers the launch before it has loaded the extension, and says nothing when it refuses one. */
async function untilLoaded(browser: Browser): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 10_000; await setTimeout(50)) {
    if ((await browser.extensions()).size > 0) return;
  }
  await browser.close();
  throw new Error("Chromium did not load the extension within 10 s: its manifest may be broken");
}

function chromiumArguments({ proxyPort, extension }: LaunchOptions): string[] {
  const always = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ...(extension === undefined ? [] : ["--disable-background-networking"]),
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-features=NetworkTimeServiceQuerying,SpeculativePreconnect,Translate,MediaRouter,OptimizationHints,BoundSessionCredentials,AutofillServerCommunication",
    "--disable-field-trial-config",
    "--disable-quic",
    "--disable-sync",
    "--gaia-url=http://127.0.0.1:1",
    "--lang=en-US",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--window-size=1280,900",
  ];
  // As root, in a container, Chromium's sandbox cannot start.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const proxy = proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, "--proxy-bypass-list=<-loopback>"];
  return [...always, ...root, ...proxy];
}

/** Real Firefox with the extension installed and no way to any network but the given proxy. `before`: what is to be done before it is installed. */
export async function launchFirefox(options: LaunchOptions, before?: (browser: Browser) => Promise<void>): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executable ?? pathOf("firefox"),
    headless: options.headless ?? true,
    defaultViewport: null,
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    // Without this, Firefox ignores the preference by which its settings server is switched off.
    env: { ...environment(options), MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    extraPrefsFirefox: { ...firefoxPreferences(options.proxyPort ?? 1, options.uuids), ...options.preferences },
    ...(options.profile !== undefined && { userDataDir: options.profile }),
  });
  await before?.(browser);
  if (options.extension !== undefined) await browser.installExtension(options.extension);
  return browser;
}

function firefoxPreferences(proxyPort: number, uuids: LaunchOptions["uuids"]): Record<string, unknown> {
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: FIREFOX_UUID, ...uuids }),
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "network.dns.disablePrefetch": true,
    "network.prefetch-next": false,
    "browser.chrome.site_icons": false,
    "browser.region.network.url": "",
    "browser.region.update.enabled": false,
    "browser.topsites.contile.enabled": false,
    "dom.push.connection.enabled": false,
    "extensions.systemAddon.update.enabled": false,
    "intl.accept_languages": "en-US, en",
    "toolkit.telemetry.server": "",
    // Only an extension that a policy installs asks for a signature, and ours has none yet.
    "xpinstall.signatures.required": false,
  };
}

/** Address of a page of the extension in a running browser. */
export async function extensionAddress(name: BrowserName, browser: Browser, path: string): Promise<string> {
  if (name === "firefox") return `moz-extension://${FIREFOX_UUID}/${path}`;
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error("Chromium loaded no extension");
  return `chrome-extension://${extension.id}/${path}`;
}

function environment({ timeZone = "Europe/Brussels" }: LaunchOptions): Record<string, string | undefined> {
  return { ...process.env, TZ: timeZone, LANGUAGE: "en_US" };
}

function pathOf(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`no ${name} found: run this through npm, which installs or names what is missing`);
  return path;
}
