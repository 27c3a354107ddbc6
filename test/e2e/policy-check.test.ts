import { describe, expect, test } from "vitest";
import { checkPolicyFile } from "../../cli/policy/check.ts";
import { mergeFolder } from "../../cli/policy/check-folder.ts";
import { readCorpus } from "../fixtures/policies/corpus.ts";
import { untilDelivered } from "./harness/delivered.ts";
import { createManagedBrowser } from "./harness/managed-browser.ts";
import { differencesIn } from "./harness/policy-corpus.ts";

const SAMPLE = {
  chromium: ["right: every lock", "wrong: boolean as text", "wrong: notice with kinds as text", "wrong: record with an unknown member deep inside", "file: good with trailing commas", "file: cut off", "file: Firefox's capital", "hand: bad-chromium-many-faults.json"],
  firefox: ["right: every start", "wrong: keys that every object has", "wrong: members that every object has", "file: trailing comma", "file: entry as a list", "hand: bad-firefox-many-faults.json"],
};
const corpus = await readCorpus();

// All of the corpus: npm run test:long.
describe("O6: what policy-check says is delivered is what the browser delivers", () => {
  test.each(["chromium", "firefox"] as const)(
    "%s",
    async (family) => {
      const files = corpus.filter((file) => file.family === family && SAMPLE[family].includes(file.name));
      expect(files).toHaveLength(SAMPLE[family].length);
      expect(await differencesIn(family, files)).toEqual([]);
    },
    240_000,
  );

  test("several files in one folder: the name that sorts last wins each key", async () => {
    const managed = await createManagedBrowser("chromium", null);
    try {
      await managed.start();
      const page = await managed.extensionPage("managed.html");
      const file = (policy: object) => JSON.stringify({ "3rdparty": { extensions: { [managed.id]: policy } } });
      const texts: Record<string, string> = {
        "70-last.json": file({ badge: "full", supportText: "arrived" }),
        "60-cut-off.json": file({ theme: "dark" }).slice(0, -4),
        "50-first.json": file({ badge: "off", region: "BE", sites: ["a.example"] }),
        "55-no-ending": file({ region: "NL" }),
      };
      const checked = await Promise.all(Object.entries(texts).map(([name, text]) => checkPolicyFile(name, Buffer.from(text), { family: "chromium", ids: [managed.id] })));
      const [merged] = mergeFolder("managed", checked.toSorted((a, b) => (a.file < b.file ? -1 : 1)));
      for (const [name, text] of Object.entries(texts)) await managed.writeFile(name, text);
      expect(await untilDelivered(page, "supportText", "arrived")).toEqual(merged?.sections[0]?.delivered);
      expect(merged?.findings.map(({ rule, key }) => [rule, key])).toEqual([
        ["twoFiles", "region"],
        ["twoFiles", "badge"],
      ]);
    } finally {
      await managed.discard();
    }
  }, 120_000);
});
