import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generatedFiles } from "../../cli/generate.ts";
import { recordKinds } from "../../core/dataset/record-kinds.ts";
import { ROOT } from "./source-files.ts";

const files = await generatedFiles();

test.each(files.map(({ path, text }) => [path, text] as const))("%s is what npm run generate makes", async (path, text) => {
  expect(await readFile(join(ROOT, path), "utf8"), `${path} is out of date: run npm run generate`).toBe(text);
});

test("there is a schema for every kind of record, and the list of hosts", () => {
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining([...recordKinds.map((kind) => `data/schemas/${kind}.json`), "data/access.json"]));
});
