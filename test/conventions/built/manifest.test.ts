import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { recordsFromJson, type RecordsJson } from "../../../core/dataset/records-json.ts";
import { openHosts } from "../../../core/dataset/lookup.ts";
import { countryNames } from "../../../core/labels/country-names.ts";
import { traderWords } from "../../../core/labels/trader-words.ts";
import { buildPageKnowledge } from "../../../core/dataset/page-knowledge.ts";
import { readDataset } from "../../../cli/dataset.ts";
import { decodeIndex, type EncodedIndex } from "../../../core/dataset/index-format.ts";
import { ROOT } from "../source-files.ts";
import { KILOBYTE, openPackage } from "./package-files.ts";

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Manifest = {
  permissions: string[];
  host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; css?: string[]; run_at: string; all_frames?: boolean; world?: string }[];
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { data_collection_permissions: unknown } };
  default_locale: string;
} & Record<string, unknown>;

/** What may never stand in a script that runs in a page: each is a way out of it. */
const BANNED = ["fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "EventSource", "import(", "WebTransport", "RTCPeerConnection", "eval(", "new Function", "localStorage", "document.cookie"];

describe.each(["chrome-mv3", "firefox-mv3"])("the package for %s", (name) => {
  const { folder, read } = openPackage(name);
  const manifest = async () => JSON.parse(await read("manifest.json")) as Manifest;
  const access = async () => JSON.parse(await readFile(join(ROOT, "data", "access.json"), "utf8")) as string[];

  test("asks for exactly what the README says", async () => {
    const { permissions, ...rest } = await manifest();
    expect(permissions).toEqual(["storage", "activeTab", "scripting", "contextMenus", ...(name === "chrome-mv3" ? ["sidePanel"] : [])]);
    for (const key of ["optional_permissions", "web_accessible_resources", "externally_connectable", "oauth2", "devtools_page", "chrome_url_overrides", "key", "update_url"]) expect(rest).not.toHaveProperty(key);
  });

  test("reaches the committed list of hosts, named one by one", async () => {
    const { host_permissions: hosts } = await manifest();
    const listed = await access();
    const others = [...hosts.filter((host) => !listed.includes(host)), ...listed.filter((host) => !hosts.includes(host))];
    expect(others, "the package is older than data/access.json: run npm run build").toEqual([]);
    expect(hosts).toHaveLength(listed.length);
    for (const pattern of hosts) expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/[^*]*\*$/);
  });

  test("runs one script in the top frame of these hosts, nothing else", async () => {
    const { content_scripts: scripts, host_permissions: matches } = await manifest();
    expect(scripts).toEqual([{ matches, js: ["page.js"], run_at: "document_idle" }]);
  });

  test("has a panel beside the page, never opened at install", async () => {
    const { side_panel: side, sidebar_action: sidebar, commands } = await manifest();
    if (name === "chrome-mv3") expect([side, sidebar]).toEqual([{ default_path: "sidepanel.html" }, undefined]);
    else expect([side, sidebar]).toEqual([undefined, expect.objectContaining({ default_panel: "sidepanel.html", open_at_install: false })]);
    expect(Object.keys(commands as object)).toContain(name === "chrome-mv3" ? "open-panel" : "_execute_sidebar_action");
  });

  test("forbids its own pages every other address", async () => expect((await manifest()).content_security_policy).toEqual({ extension_pages: CSP }));

  test("tells Firefox that it collects nothing, and Chromium nothing of Firefox", async () => {
    const { browser_specific_settings: settings } = await manifest();
    if (name === "firefox-mv3") expect(settings?.gecko.data_collection_permissions).toEqual({ required: ["none"] });
    else expect(settings).toBeUndefined();
  });

  test("has texts for its default locale", async () => {
    const { default_locale: locale } = await manifest();
    const texts = JSON.parse(await read(`_locales/${locale}/messages.json`)) as Record<string, { message: string }>;
    for (const key of JSON.stringify(await manifest()).matchAll(/__MSG_(\w+)__/g)) expect(texts[key[1] ?? ""]?.message, key[1]).toBeTruthy();
  });

  test.each(["page.js", "badge.js", "answers.js"])("%s has no way out of the page", async (file) => {
    const text = await read(file);
    expect(BANNED.filter((word) => text.includes(word))).toEqual([]);
    expect(text).not.toMatch(/\bimport\s*[({"']|https?:\/\/(?!www\.w3\.org\/)\w/);
  });

  // It holds the public suffixes, and comes into a page only when a panel asks it.
  test("answers.js weighs at most 120 kB", async () => expect(gzipSync(await read("answers.js")).length).toBeLessThanOrEqual(120 * KILOBYTE));

  test.each(["page.js", "badge.js"])("%s weighs at most 20 kB", async (file) => {
    expect(gzipSync(await read(file)).length).toBeLessThanOrEqual(20 * KILOBYTE);
  });

  test("what the worker tells a page of any service weighs at most 30 kB, packed, in any language", async () => {
    const { index } = await readDataset();
    const hosts = openHosts(index.services);
    const addresses = index.services.flatMap(({ hosts: own }) => own.slice(0, 1).map(({ host, path }) => new URL(`https://${host}${path || "/"}`)));
    // By services the rules differ, by languages the labels.
    const told = [...addresses.map((address) => [address, "en"] as const), ...["", "de", "fr", "pl", "ru", "zh", "ar"].map((language) => [new URL("https://www.aliexpress.com/"), language] as const), [new URL("https://nobody.example/"), ""] as const];
    const sizes = told.map(([address, language]) => ({ address: `${address.href} ${language}`, size: gzipSync(JSON.stringify(buildPageKnowledge(index, hosts, address, language))).length }));
    const largest = sizes.toSorted((a, b) => b.size - a.size)[0];
    expect(largest?.size, largest?.address).toBeLessThanOrEqual(30 * KILOBYTE);
  });

  // Asked for where somebody sells, once a page, beside what every page is told.
  test.each(["", "en", "de", "fr", "ru", "ar", "hi", "th", "zh", "ja"])("what it is told of traders in %j weighs at most 8 kB, packed, and the names of countries in it 6 kB", (language) => {
    expect(gzipSync(countryNames(language)).length).toBeLessThanOrEqual(6 * KILOBYTE);
    expect(gzipSync(JSON.stringify(traderWords(language))).length).toBeLessThanOrEqual(8 * KILOBYTE);
  });

  test("page.js holds neither zod nor preact", async () => expect(await read("page.js")).not.toMatch(/ZodError|safeParse|__\$f|vnode/));

  test("weighs at most 1.5 MB, packed", async () => {
    await read("manifest.json");
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries.filter((entry) => entry.isFile()).map(async (entry) => [join(entry.parentPath, entry.name).slice(folder.length + 1), gzipSync(await readFile(join(entry.parentPath, entry.name))).length] as const),
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    const of = (file: string) => Math.round((sizes.find(([path]) => path === file)?.[1] ?? 0) / KILOBYTE);
    console.info(`${name}: ${Math.round(total / KILOBYTE)} kB packed; dataset index ${of("dataset/index.json")} kB, records ${of("dataset/records.json")} kB, page.js ${of("page.js")} kB, badge.js ${of("badge.js")} kB`);
    expect(total).toBeLessThanOrEqual(1_500 * KILOBYTE);
  });

  test("holds a dataset that this code reads", async () => {
    const index = decodeIndex(JSON.parse(await read("dataset/index.json")) as EncodedIndex);
    const records = recordsFromJson(JSON.parse(await read("dataset/records.json")) as RecordsJson);
    expect(index.services.map(({ id }) => id)).toEqual([...records.services.keys()].toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test("holds no path of the machine that built it, and no source map", async () => {
    await read("manifest.json");
    const names = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|css|html|json|map)$/.test(file));
    expect(names.filter((file) => file.endsWith(".map"))).toEqual([]);
    for (const file of names) expect((await read(file)).includes(ROOT), file).toBe(false);
  });
});
