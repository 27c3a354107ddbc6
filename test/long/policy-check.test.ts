import { describe, expect, test } from "vitest";
import { differencesIn } from "../e2e/harness/policy-corpus.ts";
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
