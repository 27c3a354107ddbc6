import { PLACEHOLDER_ID } from "../../../cli/deploy/places.ts";
import { checkPolicyFile } from "../../../cli/policy/check.ts";
import type { CorpusFile } from "../../fixtures/policies/corpus.ts";
import { deliveredTo, untilDelivered } from "./delivered.ts";
import { createManagedBrowser } from "./managed-browser.ts";

/** Carried by a second file, so that the browser's last word on the first is known; no file of the corpus that is alone uses it. */
const MARKER = "overlayPackKey";

/** Feeds each file to the real browser; answers with those of which another policy arrived than policy-check said. */
export async function differencesIn(family: CorpusFile["family"], files: readonly CorpusFile[]): Promise<string[]> {
  const managed = await createManagedBrowser(family, null);
  try {
    await managed.start();
    return family === "chromium" ? await inChromium(managed, files) : await inFirefox(managed, files);
  } finally {
    await managed.discard();
  }
}

type Managed = Awaited<ReturnType<typeof createManagedBrowser>>;

async function inChromium(managed: Managed, files: readonly CorpusFile[]): Promise<string[]> {
  const page = await managed.extensionPage("managed.html");
  const differing: string[] = [];
  for (const [run, { name, text }] of files.entries()) {
    const given = text.replaceAll(PLACEHOLDER_ID, managed.id);
    const { sections } = await checkPolicyFile("50-corpus.json", Buffer.from(given), { family: "chromium", ids: [managed.id] });
    await managed.writeFile("50-corpus.json", given);
    await managed.writeFile("60-marker.json", JSON.stringify({ "3rdparty": { extensions: { [managed.id]: { [MARKER]: `run ${run}` } } } }));
    const { [MARKER]: _marker, ...arrived } = await untilDelivered(page, MARKER, `run ${run}`);
    const { [MARKER]: _own, ...expected } = sections[0]?.delivered ?? {};
    differing.push(...difference(name, expected, arrived));
  }
  return differing;
}

/** Firefox reads its file at its start alone. */
async function inFirefox(managed: Managed, files: readonly CorpusFile[]): Promise<string[]> {
  const differing: string[] = [];
  await managed.stop();
  for (const { name, text } of files) {
    const { sections } = await checkPolicyFile("policies.json", Buffer.from(text), { family: "firefox" });
    await managed.writeFile("policies.json", text);
    await managed.start();
    const arrived = await deliveredTo(await managed.extensionPage("managed.html"));
    await managed.stop();
    differing.push(...difference(name, sections[0]?.delivered ?? null, arrived));
  }
  return differing;
}

function difference(name: string, expected: unknown, arrived: unknown): string[] {
  const same = JSON.stringify(sorted(expected)) === JSON.stringify(sorted(arrived));
  return same ? [] : [`${name}: expected ${JSON.stringify(expected)}, arrived ${JSON.stringify(arrived)}`];
}

/** With members in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]);
}
