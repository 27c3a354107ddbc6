import { afterAll, describe, expect, test } from "vitest";
import { checkPolicyFile } from "../../cli/policy/check.ts";
import { PLACEHOLDER_ID } from "../../cli/deploy/places.ts";
import { deliveredTo, untilDelivered } from "../e2e/harness/delivered.ts";
import { createManagedBrowser } from "../e2e/harness/managed-browser.ts";
import { readCorpus } from "../fixtures/policies/corpus.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

const corpus = await readCorpus();
const of = (family: string) => corpus.filter((file) => file.family === family);
const MARKER = "overlayPackKey";

printFiguresAtEnd();

test("O6: the corpus has at least 150 files", () => expect(corpus.length).toBeGreaterThanOrEqual(150));

describe("O6: what policy-check says is delivered is what the browser delivers", () => {
  const differing: string[] = [];
  afterAll(() => console.error(differing.join("\n")));

  test("Chromium", async () => {
    const managed = await createManagedBrowser("chromium", null);
    let differences = 0;
    try {
      await managed.start();
      const page = await managed.extensionPage("managed.html");
      for (const [run, { name, text }] of of("chromium").entries()) {
        const given = text.replaceAll(PLACEHOLDER_ID, managed.id);
        const { sections } = await checkPolicyFile("50-corpus.json", Buffer.from(given), { family: "chromium", ids: [managed.id] });
        await managed.writeFile("50-corpus.json", given);
        await managed.writeFile("60-marker.json", JSON.stringify({ "3rdparty": { extensions: { [managed.id]: { [MARKER]: `run ${run}` } } } }));
        const { [MARKER]: _marker, ...arrived } = await untilDelivered(page, MARKER, `run ${run}`);
        const { [MARKER]: _own, ...expected } = sections[0]?.delivered ?? {};
        if (JSON.stringify(sorted(arrived)) === JSON.stringify(sorted(expected))) continue;
        differences += 1;
        differing.push(`chromium, ${name}: expected ${JSON.stringify(expected)}, arrived ${JSON.stringify(arrived)}`);
      }
    } finally {
      await managed.discard();
    }
    note("chromium: O6 policy files, verdict against delivery", of("chromium").length, differences);
    expect(differences).toBe(0);
  }, 3_000_000);

  test("Firefox", async () => {
    const managed = await createManagedBrowser("firefox", null);
    let differences = 0;
    try {
      await managed.start();
      await managed.stop();
      for (const { name, text } of of("firefox")) {
        const { sections } = await checkPolicyFile("policies.json", Buffer.from(text), { family: "firefox" });
        await managed.writeFile("policies.json", text);
        await managed.start();
        const page = await managed.extensionPage("managed.html");
        const arrived = await deliveredTo(page);
        await managed.stop();
        const expected = sections[0]?.delivered ?? null;
        if (JSON.stringify(sorted(arrived)) === JSON.stringify(sorted(expected))) continue;
        differences += 1;
        differing.push(`firefox, ${name}: expected ${JSON.stringify(expected)}, arrived ${JSON.stringify(arrived)}`);
      }
    } finally {
      await managed.discard();
    }
    note("firefox: O6 policy files, verdict against delivery", of("firefox").length, differences);
    expect(differences).toBe(0);
  }, 3_000_000);
});

/** With members in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]);
}
