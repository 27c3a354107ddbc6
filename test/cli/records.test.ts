import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDataset } from "../../cli/dataset.ts";
import { scaffold } from "../../cli/new-record.ts";
import { readData } from "../../cli/read-data.ts";
import { formatRecord } from "../../core/dataset/format.ts";
import { type RecordKind, recordSchemas } from "../../core/dataset/kinds.ts";
import { recordKinds } from "../../core/dataset/record-kinds.ts";
import { GOOD_ROOT } from "../core/world.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "waybill-data-"));
});
afterAll(() => rm(root, { recursive: true }));

describe("a new record", () => {
  test.each<[string, string, RecordKind]>([
    ["service", "example-shop", "services"],
    ["operator", "example-shop-bv", "operators"],
    ["jurisdiction", "be", "jurisdictions"],
    ["law", "be-example-law", "laws"],
    ["facility", "example-hub", "facilities"],
    ["claim", "example-claim", "claims"],
    ["handling", "example-shop/eea", "handling"],
  ])("%s lacks facts, not fields, and knows no others", async (kind, id, folder) => {
    expect(await scaffold(kind, id, root)).toContain(`npm run check -- ${folder}/${id}.json`);
    const text = await readFile(join(root, folder, `${id}.json`), "utf8");
    expect(formatRecord(JSON.parse(text))).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ id, $schema: expect.stringMatching(new RegExp(`^(\\.\\./)+schemas/${folder}\\.json$`)) });
    const issues = recordSchemas[folder].safeParse(JSON.parse(text)).error?.issues ?? [];
    expect(issues.filter(({ code }) => code === "unrecognized_keys" || code === "invalid_type")).toEqual([]);
  });

  test("never overwrites another", async () => {
    await scaffold("service", "twice", root);
    await expect(scaffold("service", "twice", root)).rejects.toThrow(/EEXIST/);
  });

  test.each([
    ["shop", "example"],
    ["", ""],
    ["constructor", "example"],
    ["service", ""],
    ["service", "Example"],
    ["service", "../example"],
    ["service", "a/b"],
    ["handling", "example"],
    ["handling", "../../example"],
    ["handling", "a/b/c"],
  ])("%j %j is refused in words", async (kind, id) => {
    await expect(scaffold(kind, id, root)).rejects.toThrow(/is no (kind|id)/);
  });
});

describe("reading data", () => {
  test("gives every record by kind, id and file, sorted", async () => {
    const files = await readData(GOOD_ROOT);
    expect(files).toHaveLength(22);
    expect(files.find(({ kind }) => kind === "handling")).toMatchObject({ id: "market/eea", file: "handling/market/eea.json" });
    expect([...new Set(files.map(({ kind }) => kind))]).toEqual(recordKinds);
  });

  test("stamps the dataset by its newest day and by all its bytes", async () => {
    const first = await readDataset(GOOD_ROOT);
    expect(first.stamp).toEqual({ version: "2026.06.01", date: "2026-06-01", hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect((await readDataset(GOOD_ROOT)).stamp).toEqual(first.stamp);
    expect(first.problems).toEqual([]);
  });

  test("a folder that is not there rejects", async () => expect(readData(join(root, "nowhere"))).rejects.toThrow(/ENOENT/));
});
