import { describe, expect, test } from "vitest";
import { PANELS } from "../../../components/panels/panels.ts";
import { KILOBYTE, openPackage } from "./package-files.ts";

/** What zod and its schemas leave in a file. */
const ZOD = /ZodError|safeParse|_zod\b/;
/** What a page opens with: bytes of script, and files of script and style. None of it may be more without a reason. */
const OPENING = {
  popup: { script: 360, files: 15 },
  sidepanel: { script: 380, files: 19 },
  report: { script: 400, files: 18 },
  journal: { script: 430, files: 16 },
} as const;
/** Kilobytes of script that a panel's key fetches besides, where the pause before it was not used. The map holds the world's borders. */
const PANEL_LIMIT = { map: 170, ownership: 75, timeline: 55 } as Readonly<Record<string, number>>;
const OTHER_PANELS = 12;

describe.each(["chrome-mv3", "firefox-mv3"])("what pages of %s open with", (name) => {
  const { read } = openPackage(name);
  /** Scripts that a page or a script cannot start without, and those that it may fetch later. */
  const importsOf = (text: string) => [...text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map((found) => `chunks/${found[1]}`);
  const laterOf = (text: string) => [...text.matchAll(/\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map((found) => `chunks/${found[1]}`);

  async function withImports(starts: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    const waiting = [...starts];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (texts.has(file)) continue;
      const text = await read(file);
      texts.set(file, text);
      waiting.push(...importsOf(text));
    }
    return texts;
  }

  async function opening(page: string): Promise<{ scripts: Map<string, string>; styles: string[] }> {
    const html = await read(`${page}.html`);
    const scripts = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map((found) => found[1] ?? "");
    expect(scripts.length, `scripts of ${page}.html`).toBeGreaterThan(0);
    return { scripts: await withImports(scripts), styles: [...html.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map((found) => found[1] ?? "") };
  }

  const weight = (texts: Iterable<string>) => [...texts].reduce((sum, text) => sum + text.length, 0) / KILOBYTE;

  test.each(Object.entries(OPENING))("%s: few files, none with zod", async (page, { script, files }) => {
    const { scripts, styles } = await opening(page);
    expect([...scripts].filter(([, text]) => ZOD.test(text)).map(([file]) => file)).toEqual([]);
    expect(weight(scripts.values())).toBeLessThanOrEqual(script);
    expect(scripts.size + styles.length).toBeLessThanOrEqual(files);
  });

  test("each panel brings its own code, small, and no zod; what the page answers is judged apart", async () => {
    const { scripts } = await opening("sidepanel");
    const later = new Set([...scripts.values()].flatMap(laterOf).filter((file) => !scripts.has(file)));
    const chunks = [...later].filter((file) => /\/\w+Panel-/.test(file));
    expect(chunks).toHaveLength(PANELS.length);
    for (const chunk of chunks) {
      const own = [...(await withImports([chunk]))].filter(([file]) => !scripts.has(file));
      const panel = /\/(\w+)Panel-/.exec(chunk)?.[1]?.toLowerCase() ?? "";
      expect(own.filter(([, text]) => ZOD.test(text)).map(([file]) => file), chunk).toEqual([]);
      expect(weight(own.map(([, text]) => text)), chunk).toBeLessThanOrEqual(PANEL_LIMIT[panel] ?? OTHER_PANELS);
    }
  });
});
