import { describe, expect, test } from "vitest";
import { TARGETS } from "../../cli/deploy/places.ts";
import { differencesIn } from "../e2e/harness/policy-corpus.ts";
import { sameByEveryWay } from "../cli/policy/every-way.ts";
import { readCorpus } from "../fixtures/policies/corpus.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

const corpus = await readCorpus();

printFiguresAtEnd();

test("O6: the corpus has at least 150 files, 30 of them good", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(150);
  expect(corpus.filter(({ isGood }) => isGood).length).toBeGreaterThanOrEqual(30);
});

describe("O6: what policy-check says is delivered is what the browser delivers", () => {
  test.each(["chromium", "firefox"] as const)(
    "%s",
    async (family) => {
      const files = corpus.filter((file) => file.family === family);
      const differing = await differencesIn(family, files);
      note(`${family}: O6 policy files, verdict against delivery`, files.length, differing.length);
      expect(differing).toEqual([]);
    },
    3_000_000,
  );
});

test("O9: 500 configurations are the same as JSON, registry, property list, profile and by Group Policy", async () => {
  let tried = 0;
  for (const target of TARGETS) tried += await sameByEveryWay(target, 500 / TARGETS.length);
  note("O9 random configurations by every way", tried, 0);
  expect(tried).toBe(500);
});
