import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { changelogCommand, readChangelog } from "../../../cli/changelog-command.ts";
import { recordsAt, recordsNow } from "../../../cli/changelog/git-records.ts";
import { readDataset } from "../../../cli/dataset.ts";
import { formatRecord } from "../../../core/dataset/format.ts";
import { GOOD_ROOT } from "../../core/world.ts";

let folder = "";
let root = "";
const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.test", "-c", "commit.gpgsign=false", "-C", folder, ...args], { encoding: "utf8" }).trim();
const commit = () => {
  git("add", ".");
  git("commit", "-qm", "Records");
  return git("rev-parse", "HEAD");
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-changelog-"));
  root = join(folder, "data");
  await cp(GOOD_ROOT, root, { recursive: true });
  git("init", "-q");
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => undefined));

type Json = Record<string, unknown> & { recordStatus: string; name: string };
async function change(file: string, make: (record: Json) => object): Promise<void> {
  const record = JSON.parse(await readFile(join(root, file), "utf8")) as Json;
  await writeFile(join(root, file), formatRecord(make(record)));
}

test("a version is compared with the last one, and said in the Markdown; one that starts where the newest did replaces it", async () => {
  const first = commit();
  await expect(changelogCommand([], root)).rejects.toThrow(/no commit has a changelog yet/);
  await changelogCommand(["--from", "nothing"], root);
  const { stamp } = await readDataset(root);
  expect(await readChangelog(root)).toEqual([expect.objectContaining({ version: stamp.version, hash: stamp.hash, since: null })]);
  expect((await recordsAt(root, first)).stamp).toEqual(stamp);
  commit();
  await expect(changelogCommand([], root)).rejects.toThrow(/nothing has changed/);

  await change("services/coins.json", (record) => ({ ...record, recordStatus: "sourced" }));
  await change("services/parcels.json", (record) => ({ ...record, name: "Parcels *of* Example", checkedAt: "2026-06-02" }));
  const law = [...(await recordsNow(root)).records.keys()].find((key) => key.startsWith("laws/")) ?? "";
  await rm(join(root, `${law}.json`));
  await changelogCommand([], root);
  const [newest, ...others] = await readChangelog(root);
  expect(others).toHaveLength(1);
  expect(newest).toMatchObject({ version: "2026.06.02", since: stamp });
  expect(newest?.changes).toEqual([
    expect.objectContaining({ record: law, what: "removed" }),
    { record: "services/coins", what: "raised", name: expect.any(String) as string, from: "stub", to: "sourced" },
    { record: "services/parcels", what: "corrected", name: "Parcels *of* Example", fields: [{ field: "name", before: expect.any(String) as string, after: "Parcels *of* Example" }] },
  ]);
  const text = await readFile(join(root, "CHANGELOG.md"), "utf8");
  expect(text).toContain("- [services/parcels](services/parcels.json) Parcels \\*of\\* Example");
  expect(text).toContain("(stub → sourced)");
  expect(text.indexOf("## 2026.06.02")).toBeLessThan(text.indexOf("The first version."));

  await change("services/parcels.json", (record) => ({ ...record, name: "Parcels again" }));
  await changelogCommand([], root);
  expect(await readChangelog(root)).toHaveLength(2);
});
