import type { Page } from "puppeteer-core";
import { PLACEHOLDER_ID } from "../../../cli/deploy/places.ts";
import { checkPolicyFile } from "../../../cli/policy/check.ts";
import type { CorpusFile } from "../../fixtures/policies/corpus.ts";
import { deliveredTo, untilDelivered } from "./delivered.ts";
import { createManagedBrowser, type ManagedBrowser } from "./managed-browser.ts";
import { copiesFor } from "./package-site.ts";

/** Carried by a second file, so that the browser's last word on the first is known; no file of the corpus that is alone uses it. */
export const MARKER = "overlayPackKey";
/** Chromium takes five seconds to look at its folder again: so many files are laid into it at once, each for a copy of its own. */
const COPIES = 8;

/** Feeds each file to the real browser; answers with those of which another policy arrived than policy-check said. */
export async function differencesIn(family: CorpusFile["family"], files: readonly CorpusFile[]): Promise<string[]> {
  const managed = await createManagedBrowser(family, null, { packages: await copiesFor(family, family === "firefox" ? 1 : Math.min(COPIES, files.length)) });
  try {
    await managed.start();
    return family === "chromium" ? await inChromium(managed, files) : await inFirefox(managed, files);
  } finally {
    await managed.discard();
  }
}

async function inChromium(managed: ManagedBrowser, files: readonly CorpusFile[]): Promise<string[]> {
  const pages = await Promise.all(managed.ids.map((_, copy) => managed.extensionPage("managed.html", copy)));
  const differing: string[] = [];
  for (let done = 0; done < files.length; done += pages.length) {
    const batch = files.slice(done, done + pages.length).map(({ name, text, encoding }, copy) => ({ name, bytes: Buffer.from(text.replaceAll(PLACEHOLDER_ID, managed.ids[copy] ?? ""), encoding) }));
    const arrived = await layInto(managed, pages, batch.map(({ bytes }) => bytes), `run ${done}`);
    for (const [copy, { name, bytes }] of batch.entries()) {
      const { [MARKER]: _own, ...expected } = (await saidOf(bytes, managed.ids[copy] ?? "")) ?? {};
      differing.push(...difference(name, expected, arrived[copy]));
    }
  }
  return differing;
}

/** What policy-check says that Chromium delivers. */
export async function saidOf(bytes: Buffer, id: string): Promise<Record<string, unknown> | null | undefined> {
  const { sections } = await checkPolicyFile("50-corpus.json", bytes, { family: "chromium", ids: [id] });
  return sections[0]?.delivered;
}

/** Lays one file into Chromium's folder for each copy; answers with what arrived there, without the marker. */
export async function layInto(managed: ManagedBrowser, pages: readonly Page[], files: readonly Buffer[], marker: string): Promise<Record<string, unknown>[]> {
  for (const [copy, bytes] of files.entries()) {
    await managed.writeFile(`50-corpus-${copy}.json`, bytes);
    await managed.writeFile(`60-marker-${copy}.json`, JSON.stringify({ "3rdparty": { extensions: { [managed.ids[copy] ?? ""]: { [MARKER]: marker } } } }));
  }
  return Promise.all(
    files.map(async (_, copy) => {
      const page = pages[copy];
      if (!page) throw new Error(`no page of copy ${copy}`);
      const { [MARKER]: _marker, ...arrived } = await untilDelivered(page, MARKER, marker);
      return arrived;
    }),
  );
}

/** Firefox reads its file at its start alone. */
async function inFirefox(managed: ManagedBrowser, files: readonly CorpusFile[]): Promise<string[]> {
  const differing: string[] = [];
  await managed.stop();
  for (const { name, text, encoding } of files) {
    const bytes = Buffer.from(text, encoding);
    const { sections } = await checkPolicyFile("policies.json", bytes, { family: "firefox" });
    await managed.writeFile("policies.json", bytes);
    await managed.start();
    const arrived = await deliveredTo(await managed.extensionPage("managed.html"));
    await managed.stop();
    differing.push(...difference(name, sections[0]?.delivered ?? null, arrived));
  }
  return differing;
}

export function difference(name: string, expected: unknown, arrived: unknown): string[] {
  const same = JSON.stringify(sorted(expected)) === JSON.stringify(sorted(arrived));
  return same ? [] : [`${name}: expected ${JSON.stringify(expected)}, arrived ${JSON.stringify(arrived)}`];
}

/** With members in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]);
}
