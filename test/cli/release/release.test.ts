import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { releaseCommand } from "../../../cli/release-command.ts";
import { citationFile } from "../../../cli/release/citation.ts";
import { GOOD_ROOT } from "../../core/world.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-release-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => undefined));

const listed = async (root: string) => (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).toSorted();

test("a release is whole, its checksums hold, and the same records give the same bytes", async () => {
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  expect(await releaseCommand([one], GOOD_ROOT)).toBe(0);
  expect(await releaseCommand([two], GOOD_ROOT)).toBe(0);
  const files = await listed(one);
  const kinds = ["services", "operators", "jurisdictions", "laws", "facilities", "claims", "handling"];
  expect(files).toEqual(
    [...kinds.flatMap((kind) => [`csv/${kind}.csv`, `json/${kind}.json`, `jsonld/${kind}.jsonld`]), "csv/sources.csv", "DICTIONARY.md", "dictionary.csv", "CITATION.cff", "dataset.json", "LICENSE.md", "ATTRIBUTION.md", "CHANGELOG.md", "corrections.md", "SHA256SUMS"].toSorted(),
  );
  const sums = await readFile(join(one, "SHA256SUMS"), "utf8");
  for (const file of files.filter((name) => name !== "SHA256SUMS")) {
    const bytes = await readFile(join(one, file));
    expect(sums).toContain(`${createHash("sha256").update(bytes).digest("hex")}  ${file}\n`);
  }
  expect(await readFile(join(two, "SHA256SUMS"), "utf8")).toBe(sums);
  const { records, stamp } = await readDataset(GOOD_ROOT);
  expect(JSON.parse(await readFile(join(one, "dataset.json"), "utf8"))).toMatchObject({ version: stamp.version, hash: stamp.hash, license: "CC-BY-4.0", records: { services: records.services.size } });
  expect(JSON.parse(await readFile(join(one, "json", "claims.json"), "utf8"))).toEqual(JSON.parse(JSON.stringify([...records.claims.values()])));
});

test("nothing is written over, and no dataset with problems goes out", async () => {
  const full = join(folder, "full");
  await mkdir(full);
  await writeFile(join(full, "mine.txt"), "mine");
  await expect(releaseCommand([full], GOOD_ROOT)).rejects.toThrow(/not empty/);
  await expect(releaseCommand([], GOOD_ROOT)).rejects.toThrow(/name one empty folder/);
  const broken = join(folder, "broken");
  for (const kind of ["services", "operators", "jurisdictions", "laws", "facilities", "claims", "handling"]) await mkdir(join(broken, kind), { recursive: true });
  await writeFile(join(broken, "services", "x.json"), "{}");
  await expect(releaseCommand([join(folder, "never")], broken)).rejects.toThrow(/problems/);
  await expect(readdir(join(folder, "never"))).rejects.toThrow(/ENOENT/);
});

test("the citation names the version and the date", () => {
  const text = citationFile({ version: "2026.06.01", hash: "0123456789abcdef", date: "2026-06-01" });
  expect(text).toMatch(/^cff-version: 1\.2\.0$/m);
  expect(text).toMatch(/^version: "2026\.06\.01"$/m);
  expect(text).toMatch(/^date-released: "2026-06-01"$/m);
});
