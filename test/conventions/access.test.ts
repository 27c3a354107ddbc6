import { expect, test } from "vitest";
import { accessProblems } from "../../cli/access.ts";
import { ROOT } from "./source-files.ts";

test("no host became a required one within a major version", async () => {
  const lines = await accessProblems(ROOT);
  expect(lines, lines.join("\n")).toEqual([]);
});
