import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scanCommand } from "../../../cli/scan-command.ts";
import { gzipMembers, har, harEntry, mhtml, PAGE, PAGE_URL, warcPage } from "./archives.ts";
import { rowsOf, waybill } from "./command.ts";

const MAIN = join(import.meta.dirname, "..", "..", "..", "cli", "main.ts");
const SLOW = 60_000;
const MANY = 40;
const HTML = `<link rel="canonical" href="${PAGE_URL}">`;

let folder = "";
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-command-"));
  await mkdir(at("mixed"));
  await writeFile(at("mixed/a.html"), PAGE.replace("<head>", `<head>${HTML}`));
  await writeFile(at("mixed/b.mhtml"), mhtml([{ type: "text/html", location: PAGE_URL, body: PAGE }]));
  await writeFile(at("mixed/c.har"), har(harEntry(), harEntry({ text: undefined })));
  await writeFile(at("mixed/d.warc.gz"), gzipMembers(warcPage(), warcPage()));
  await writeFile(at("mixed/notes.txt"), "no page");
  await writeFile(at("many.warc"), Buffer.concat(Array.from({ length: MANY }, (_, number) => warcPage(`${PAGE_URL}?n=${number}`))));
});
afterAll(() => rm(folder, { recursive: true }));

/** File name, record and what was found or was wrong. */
function short(rows: Record<string, unknown>[]): string[] {
  return rows.map(({ file, record, page, error }) => `${String(file).split("/").at(-1)} ${record as number} ${(page as { type: string } | undefined)?.type ?? error}`);
}

const MIXED = ["a.html undefined checkout", "b.mhtml undefined checkout", "c.har 1 checkout", "c.har 2 the HAR was saved without the page's content", "d.warc.gz 1 checkout", "d.warc.gz 2 checkout"];

describe("what is read", () => {
  test("a folder of every kind of file, in order; the exit code tells of the error line", async () => {
    const { code, stdout, stderr } = await waybill(["scan", at("mixed")]);
    expect(short(rowsOf(stdout))).toEqual(MIXED);
    expect([code, stderr]).toEqual([1, ""]);
  }, SLOW);

  test("globs, each file once; what is not there is an error line and the others go on", async () => {
    const { code, stdout } = await waybill(["scan", at("nowhere.html"), at("mixed/{a,b}.*"), at("mixed/a.html"), at("*.zip")]);
    expect(short(rowsOf(stdout)).map((line) => line.replace(/ENOENT.*/, "ENOENT"))).toEqual(["nowhere.html undefined ENOENT", "*.zip undefined nothing matches this pattern", ...MIXED.slice(0, 2)]);
    expect(code).toBe(1);
  }, SLOW);

  test.each([[["-"]], [[]]])("standard input, by %j: files and pages", async (args) => {
    const { code, stdout } = await waybill(["scan", ...args], `${at("mixed/b.mhtml")}\n${JSON.stringify({ url: PAGE_URL, html: PAGE })}\n`);
    expect(short(rowsOf(stdout))).toEqual(["b.mhtml undefined checkout", "- 2 checkout"]);
    expect(code).toBe(0);
  }, SLOW);

  test("a page under the address that is given for it", async () => {
    await writeFile(at("bare.html"), PAGE);
    const { stdout } = await waybill(["scan", "--url", PAGE_URL, at("bare.html")]);
    expect(rowsOf(stdout)).toMatchObject([{ url: PAGE_URL, page: { service: "aliexpress" } }]);
  }, SLOW);

  test.each<[string, string[], RegExp]>([
    ["an unknown format", ["--format", "xml", "x"], /--format xml is not known/],
    ["a region that is none", ["--region", "Europe", "x"], /no country code/],
    ["no number of cores", ["-j", "all", "x"], /no number of cores/],
    ["an address for several pages", ["--url", PAGE_URL, "a", "b"], /address of one page/],
    ["two outputs", ["--resume", "a", "-o", "b", "x"], /--output is not needed/],
    ["standard input beside a path", ["-", "x"], /stands alone/],
    ["an unknown option", ["--fast", "x"], /--fast/],
    ["a manifest that is not there", ["--manifest", "nowhere.json"], /ENOENT/],
  ])("%s is refused with a reason", async (_, args, reason) => {
    await expect(scanCommand(args)).rejects.toThrow(reason);
  }, SLOW);

  test("a call that is wrong prints its reason and nothing else", async () => {
    const { code, stdout, stderr } = await waybill(["scan"]);
    expect(stderr).toBe("waybill scan: standard input holds no line; name files or folders to scan, or --manifest FILE\n");
    expect([code, stdout]).toEqual([2, ""]);
  }, SLOW);
});

describe("workers", () => {
  test("one core or two: the same rows in the same order", async () => {
    const [one, two] = await Promise.all(["1", "2"].map((jobs) => waybill(["scan", "-j", jobs, at("many.warc")])));
    expect(rowsOf(one?.stdout ?? "")).toHaveLength(MANY);
    expect(rowsOf(two?.stdout ?? "")).toEqual(rowsOf(one?.stdout ?? ""));
    expect(two?.code).toBe(0);
  }, SLOW);

  test("a page that is wrong in a worker is an error line like any other", async () => {
    const lines = Array.from({ length: MANY }, (_, number) => (number === 20 ? at("nowhere.html") : JSON.stringify({ url: PAGE_URL, html: PAGE })));
    const { code, stdout } = await waybill(["scan", "-j", "2", "-"], lines.join("\n"));
    const rows = rowsOf(stdout);
    expect(rows).toHaveLength(MANY);
    expect(rows.flatMap((row, index) => ("error" in row ? [index] : []))).toEqual([20]);
    expect(code).toBe(1);
  }, SLOW);
});

describe("an end before the end", () => {
  test("a reader that has seen enough is no failure", async () => {
    const child = spawn("sh", ["-c", '"$0" "$1" scan -j 2 "$2" | head -n 1', process.execPath, MAIN, at("many.warc")], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, problems] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (problems += chunk.toString()));
    await new Promise((resolve) => child.on("close", resolve));
    expect(rowsOf(out)).toHaveLength(1);
    expect(problems).toBe("");
  }, SLOW);

  test.each(["json", "ndjson"])("an interruption ends with whole lines, %s, and the scan goes on from there", async (format) => {
    // Standard input stays open: the scan would wait for ever.
    const child = spawn(process.execPath, [MAIN, "scan", "-j", "1", "--format", format, "-o", at(`cut.${format}`), "-"], { stdio: ["pipe", "ignore", "pipe"] });
    const pages = Array.from({ length: 30 }, (_, number) => JSON.stringify({ url: `${PAGE_URL}?n=${number}`, html: PAGE }));
    child.stdin.write(`${pages.join("\n")}\n`);
    while (!existsSync(at(`cut.${format}`)) || !(await readFile(at(`cut.${format}`), "utf8")).includes("n=3")) await new Promise((resolve) => setTimeout(resolve, 20));
    const ended = new Promise((resolve) => child.on("close", resolve));
    // Twice, as a terminal and the set-up send it.
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const cut = await readFile(at(`cut.${format}`), "utf8");
    expect((format === "json" ? (JSON.parse(cut) as unknown[]) : rowsOf(cut)).length).toBeGreaterThan(3);

    const { code } = await waybill(["scan", "-j", "1", "--resume", at(`cut.${format}`), "-"], pages.join("\n"));
    const text = await readFile(at(`cut.${format}`), "utf8");
    const rows = format === "json" ? (JSON.parse(text) as { url: string }[]) : (rowsOf(text) as { url: string }[]);
    expect(rows.map(({ url }) => url)).toEqual(pages.map((_, number) => `${PAGE_URL}?n=${number}`));
    expect(code).toBe(0);
  }, SLOW);

  test("errors of the earlier run still count", async () => {
    await waybill(["scan", "-o", at("whole.ndjson"), at("mixed")]);
    const before = await readFile(at("whole.ndjson"), "utf8");
    const { code } = await waybill(["scan", "--resume", at("whole.ndjson"), at("mixed")]);
    expect(await readFile(at("whole.ndjson"), "utf8")).toBe(before);
    expect(code).toBe(1);
  }, SLOW);

  test("an output that is there is not written over", async () => {
    await writeFile(at("there.csv"), "mine");
    const { code, stderr } = await waybill(["scan", "-o", at("there.csv"), at("mixed")]);
    expect(code).toBe(2);
    expect(stderr).toContain("--resume");
    expect(await readFile(at("there.csv"), "utf8")).toBe("mine");
  }, SLOW);
});

describe("formats", () => {
  test.each([["csv", /^file,record,url,service,/], ["json", /^\[\n\{/]])("%s by the output's name, or by --format", async (format, start) => {
    await waybill(["scan", "-o", at(`named.${format}`), at("mixed/a.html")]);
    expect(await readFile(at(`named.${format}`), "utf8")).toMatch(start);
    expect((await waybill(["scan", "--format", format, at("mixed/a.html")])).stdout).toMatch(start);
  }, SLOW);
});
