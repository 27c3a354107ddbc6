import { describe, expect, test } from "vitest";
import { FOLDERS, importsOf, readSources } from "./source-files.ts";

type Folder = (typeof FOLDERS)[number];

/** Who may import whom: data → core → {components, platform, cli, modules} → entrypoints (docs, design §4). */
const ARROWS: Record<Folder, readonly Folder[]> = {
  core: ["core"],
  components: ["core", "components"],
  platform: ["core", "platform"],
  cli: ["core", "cli"],
  modules: ["core", "modules"],
  entrypoints: ["core", "components", "platform", "entrypoints"],
};

/** Packages of each layer. */
const PACKAGES: Record<Folder, RegExp> = {
  // minisearch finds in the encyclopaedia.
  // Panels draw with pure libraries: dagre lays graphs out, d3-geo and topojson project the map, d3-scale makes axes.
  // papaparse writes and reads the journal's tables, in the page and on the command line.
  core: /^(zod|countries-and-timezones|minisearch|papaparse|@dagrejs\/dagre|d3-geo|d3-scale|topojson-client|world-atlas\/countries-110m\.json)$/,
  // uplot draws the journal's charts; virtual-core tells which of its rows are in view.
  components: /^(preact(\/|$)|uplot(\/|$)|@tanstack\/virtual-core$)/,
  platform: /^(wxt\/(browser|utils\/.+|testing.*)|idb|zod)$/,
  // policy-check names the line of a fault in JSON (jsonc-parser) and XML (fast-xml-parser).
  // The bulk scan reads archives as streams (warcio, stream-json, postal-mime), on all cores, and writes tables.
  cli: /^(node:|zod$|linkedom$|puppeteer-core$|webextension-polyfill$|warcio$|stream-chain$|stream-json(\/|$)|postal-mime$|html-encoding-sniffer$|tinypool$|jsonc-parser$|fast-xml-parser$|papaparse$|cli-progress$)/,
  modules: /^(node:|subset-font$|vite$|wxt(\/|$))/,
  entrypoints: /^(preact(\/|$)|wxt\/utils\/define-)/,
};

/** Imports against the arrows, each with its reason. This list may only get shorter. */
const EXCEPTIONS: Record<string, string> = {
  "cli/bench/groups.ts → test/bench/bulk.ts": "npm run bench prints what the benches measure; they live with the tests",
  "cli/bench/groups.ts → test/bench/cold.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/core.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/dataset.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/journal.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/load.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/lookup.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/measure.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/mutations.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/pages.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/panels.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/popup.ts": "npm run bench",
  "cli/bench/groups.ts → test/bench/warc.ts": "npm run bench",
  "core/dataset/check/hosts.ts → tldts": "a host must be a registrable name: the Public Suffix List tells",
  "core/dataset/check/sources.ts → tldts": "a policy must stand on a domain of the operator's own",
  "modules/companies.ts → cli/companies.ts": "the build compiles third-party-web's list with the reader that tests have",
  "modules/dataset.ts → cli/changelog-command.ts": "the build ships the history that the changelog tells",
  "modules/dataset.ts → cli/dataset.ts": "the build compiles the dataset with the reader that the command line has",
  "modules/notices.ts → cli/notices.ts": "the build and the command line write one THIRD-PARTY-NOTICES",
  "platform/badge-host.ts → components/PageBadge.tsx": "draws the view into a shadow root that only platform can guard",
  "platform/badge-host.ts → components/page-badge.css?inline": "adopted by that shadow root: the page's CSP forbids a style element",
  "platform/outline-host.ts → components/page-outline.css?inline": "adopted by the outlines' shadow root, as the badge's is",
  "platform/badge-host.ts → preact": "renders the view; entrypoints/badge.ts is one call",
};

function isAllowed(folder: Folder, name: string): boolean {
  const target = FOLDERS.find((other) => name.startsWith(`${other}/`));
  return target ? ARROWS[folder].includes(target) : PACKAGES[folder].test(name);
}

const sources = await readSources(FOLDERS, /\.tsx?$/);
const edges = sources.flatMap((file) => importsOf(file).map((name) => ({ folder: file.path.split("/")[0] as Folder, name, edge: `${file.path} → ${name}` })));

describe("layers", () => {
  test("there is something to look at", () => expect(edges.length).toBeGreaterThan(200));

  test("every import follows the arrows", () => {
    const offending = edges.filter(({ folder, name, edge }) => !isAllowed(folder, name) && !(edge in EXCEPTIONS)).map(({ edge }) => edge);
    expect(offending, `imports against the arrows:\n${offending.join("\n")}\n`).toEqual([]);
  });

  test("every exception is still needed", () => {
    const known = new Set(edges.map(({ edge }) => edge));
    expect(Object.keys(EXCEPTIONS).filter((edge) => !known.has(edge))).toEqual([]);
  });

  test("relative imports name their file, with its ending", () => {
    const endings = /\.(tsx?|css|json|mjs|svg)(\?inline|\?url)?$/;
    expect(edges.filter(({ name }) => FOLDERS.some((folder) => name.startsWith(`${folder}/`)) && !endings.test(name)).map(({ edge }) => edge)).toEqual([]);
  });

  test("only platform speaks to the browser", () => {
    const speaking = edges.filter(({ folder, name }) => folder !== "platform" && /^(wxt\/browser|webextension-polyfill|idb)$/.test(name)).map(({ edge }) => edge);
    expect(speaking.filter((edge) => !edge.startsWith("cli/"))).toEqual([]);
    for (const { path, text } of sources) {
      if (path.startsWith("core/") || path.startsWith("components/")) expect(text, path).not.toMatch(/\b(browser|chrome)\.(runtime|storage|tabs|action|scripting)\b/);
    }
  });

  test("what runs in the page pulls in neither zod nor preact", () => {
    const byPath = new Map(sources.map((file) => [file.path, file]));
    const seen = new Set<string>();
    const walk = (path: string, from: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      const file = byPath.get(path);
      expect(path, `${from} → ${path}`).not.toMatch(/^(zod|preact|linkedom|tldts|countries-and-timezones)(\/|$)/);
      for (const name of file ? importsOf({ ...file, text: file.text.replace(/import type [^;]+;/g, "") }) : []) walk(name, path);
    };
    walk("entrypoints/page.ts", "");
    expect(seen.size).toBeGreaterThan(10);
  });
});
