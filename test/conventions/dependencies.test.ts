import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { importsOf, readSources } from "./source-files.ts";

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

const root = `${import.meta.dirname}/../..`;
const { dependencies, devDependencies } = JSON.parse(await readFile(`${root}/package.json`, "utf8")) as Manifest;
const readme = await readFile(`${root}/README.md`, "utf8");
const rows = readme.slice(readme.indexOf("| we depend on | for |")).split("\n\n")[0]?.split("\n").slice(2) ?? [];
/** Names of packages in the first cell of each row: links lose their addresses, and words between the names are dropped. */
const named = rows.flatMap((row) => (row.split("|")[1] ?? "").replace(/\]\([^)]*\)/g, "").split(/[\s,[\]]+/).filter((word) => word !== "" && word !== "with"));

/** What the package lists must name: everything that we chose, but for types of what is named already. */
const installed = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !name.startsWith("@types/"));
/** Some are named to `require.resolve` or read as files; this folder only speaks of them. */
const imported = (await readSources(["core", "platform", "components", "entrypoints", "modules", "cli", "test"], /\.(tsx?|mjs|css)$/)).filter(({ path }) => !path.startsWith("test/conventions/")).flatMap((file) => [...importsOf(file), ...[...file.text.matchAll(/["'`]((?:@[\w-]+\/)?[\w.-]+)[/"'`?]/g)].map(([, name]) => name ?? "")]);

describe("what we depend on", () => {
  test("the README names every package, and none that is not there", () => {
    expect(named.toSorted()).toEqual(installed.toSorted());
  });

  test("every runtime dependency is imported by somebody", () => {
    const isUsed = (name: string) => imported.some((from) => from === name || from.startsWith(`${name}/`));
    expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
  });

  test("every version is exact", () => expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]));
});
