import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

test("every script of package.json is a task of the set-up, and every task a script", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const tasks = await readFile(join(root, "cli", "setup", "tasks.mjs"), "utf8");
  const names = [...tasks.matchAll(/^ {2}"?([\w:-]+)"?: \{/gm)].map(([, name]) => name);
  expect(Object.entries(scripts).toSorted()).toEqual(names.map((name) => [name, `node cli/setup.mjs ${name}`]).toSorted());
});
