import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { sourcesCommand } from "../../../cli/sources-command.ts";
import { checkSources, type QuoteResult } from "../../../cli/sources/check-sources.ts";
import { countStates } from "../../../cli/sources/print.ts";
import { writeHashes } from "../../../cli/sources/write-hashes.ts";
import { formatRecord } from "../../../core/dataset/format.ts";
import { GOOD_ROOT } from "../../core/world.ts";

const TERMS = "# Terms\n\nThe **service** is run by Example\nShop B.V., registered in\nthe Netherlands.\n";
const PATH = "Example Shop/Terms & Conditions.md";
const FILE = "services/quoted.json";
let folder = "";
let mirror = "";
let commit = "";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const blob = (repository: string, at = commit, path = PATH) => `https://github.com/${repository}/blob/${at}/${encodeURI(path)}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-sources-"));
  mirror = join(folder, "mirror");
  const work = join(folder, "work");
  await mkdir(join(work, "Example Shop"), { recursive: true });
  await writeFile(join(work, PATH), TERMS);
  const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.test", "-c", "commit.gpgsign=false", "-C", work, ...args], { encoding: "utf8" }).trim();
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "First");
  commit = git("rev-parse", "HEAD");
  await mkdir(join(mirror, "archive+terms"), { recursive: true });
  execFileSync("git", ["clone", "-q", "--bare", work, join(mirror, "archive+terms", "repo")]);
});
afterAll(() => rm(folder, { recursive: true }));

type Given = { id: string; url: string; quote?: string; archiveUrl?: string; textHash?: string; kind?: string };

/** The small dataset with one more record, whose sources are the given ones. */
async function rootWith(sources: Given[]): Promise<string> {
  const root = await mkdtemp(join(folder, "data-"));
  await cp(GOOD_ROOT, root, { recursive: true });
  const whole = sources.map((source) => ({ publisher: "Example", title: "Terms", kind: "operatorDocument", primary: true, language: "en", datePublished: null, retrievedAt: "2026-01-01", reliability: "B", ...source }));
  const record = { id: "quoted", recordStatus: "stub", checkedAt: "2026-01-02", name: "Quoted", kind: "shop", country: "NL", hosts: [{ host: "quoted.example.com" }], names: [{ text: "Quoted" }], sources: whole };
  await writeFile(join(root, FILE), formatRecord(record));
  return root;
}

const states = (results: QuoteResult[]) => Object.fromEntries(results.filter(({ file }) => file === FILE).map(({ source, state }) => [source, state]));
const check = async (sources: Given[], places: Parameters<typeof checkSources>[1], fetchPage?: typeof fetch) => {
  const { records } = await readDataset(await rootWith(sources));
  return checkSources(records, places, { only: [FILE], ...(fetchPage && { fetchPage }) });
};

describe("sources in a mirror", () => {
  test("each quote is proven, changed, missing, or out of reach, and the reason is said", async () => {
    const results = await check(
      [
        { id: "plain", url: blob("archive/terms"), quote: "registered in the Netherlands" },
        { id: "parts", url: blob("archive/terms"), quote: "The service is run by … the Netherlands" },
        { id: "raw", url: `https://raw.githubusercontent.com/archive/terms/${commit}/${encodeURI(PATH)}`, quote: "Example Shop B.V." },
        { id: "copy", url: "https://shop.example.com/terms", archiveUrl: blob("archive/terms"), quote: "Example Shop B.V." },
        { id: "noted", url: blob("archive/terms"), quote: "Example Shop B.V.", textHash: hashOf(TERMS) },
        { id: "other", url: blob("archive/terms"), quote: "Example Shop B.V.", textHash: "0123456789abcdef" },
        { id: "wrong", url: blob("archive/terms"), quote: "registered in Luxembourg" },
        { id: "no-file", url: blob("archive/terms", commit, "Example Shop/Privacy.md"), quote: "anything" },
        { id: "no-commit", url: blob("archive/terms", "0".repeat(40)), quote: "anything" },
        { id: "no-mirror", url: blob("another/archive"), quote: "anything" },
        { id: "branch", url: "https://github.com/archive/terms/blob/main/x.md", quote: "anything" },
        { id: "web", url: "https://shop.example.com/terms", quote: "anything" },
        { id: "silent", url: blob("archive/terms") },
      ],
      { mirror },
    );
    expect(states(results)).toEqual({
      plain: "proven", parts: "proven", raw: "proven", copy: "proven", noted: "proven", other: "changed", wrong: "missing", "no-file": "missing",
      "no-commit": "notReachable", "no-mirror": "notReachable", branch: "notReachable", web: "notReachable",
    });
    expect(results.find(({ source }) => source === "plain")).toMatchObject({ hash: hashOf(TERMS), by: "git", noted: "" });
    expect(Object.fromEntries(results.filter(({ why }) => why !== "").map(({ source, why }) => [source, why]))).toMatchObject({
      wrong: "the quote does not stand in the text",
      "no-file": "the commit has no such file",
      "no-commit": "the commit is not in the mirror",
      "no-mirror": "the repository is not in the mirror",
    });
    expect(countStates(results)).toEqual([{ kind: "operatorDocument", proven: 5, changed: 1, missing: 2, notReachable: 4, noted: 2 }]);
  });
});

describe("sources elsewhere", () => {
  const page = "<!doctype html><title>Terms</title><script>Example</script><p>Run by <b>Example&nbsp;Shop</b> B.V.</p>";

  test("a folder of texts is read by its index", async () => {
    const texts = await mkdtemp(join(folder, "texts-"));
    await writeFile(join(texts, "index.json"), JSON.stringify({ "https://a.example.com/": "a.html", "https://b.example.com/": "b.txt" }));
    await writeFile(join(texts, "a.html"), page);
    await writeFile(join(texts, "b.txt"), "Plain words");
    const results = await check(
      [
        { id: "page", url: "https://a.example.com/", quote: "Run by Example Shop B.V." },
        { id: "script", url: "https://a.example.com/", quote: "Example Run" },
        { id: "text", url: "https://b.example.com/", quote: "Plain words" },
      ],
      { texts },
    );
    expect(states(results)).toEqual({ page: "proven", script: "missing", text: "proven" });
    await expect(check([{ id: "x", url: "https://a.example.com/", quote: "y" }], { texts: folder })).rejects.toThrow(/ENOENT/);
  });

  test("the web is asked only where that is wanted, once for each page", async () => {
    const answers: Record<string, () => Response> = {
      "https://a.example.com/": () => new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } }),
      "https://gone.example.com/": () => new Response("", { status: 404 }),
      "https://shut.example.com/": () => new Response("", { status: 403 }),
      "https://pdf.example.com/": () => new Response("%PDF", { headers: { "content-type": "application/pdf" } }),
    };
    const fetchPage = vi.fn(async (url: Parameters<typeof fetch>[0]) => {
      const answer = answers[String(url)];
      if (!answer) throw new TypeError("fetch failed");
      return answer();
    });
    const given = ["a", "gone", "shut", "pdf", "down"].map((id) => ({ id, url: `https://${id}.example.com/`, quote: "Run by Example Shop" }));
    const all = [...given, { id: "again", url: "https://a.example.com/", quote: "Example Shop B.V." }];
    expect(new Set(Object.values(states(await check(all, { mirror }, fetchPage))))).toEqual(new Set(["notReachable"]));
    expect(fetchPage).not.toHaveBeenCalled();
    const results = await check(all, { mirror, online: true }, fetchPage);
    expect(states(results)).toEqual({ a: "proven", again: "proven", gone: "missing", shut: "notReachable", pdf: "notReachable", down: "notReachable" });
    expect(fetchPage).toHaveBeenCalledTimes(5);
  });
});

describe("npm run check:sources", () => {
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
    vi.spyOn(console, "error").mockImplementation(() => undefined);
  });

  test("notes the hash right after the quote, in the one format, and changes nothing else", async () => {
    const root = await rootWith([
      { id: "good", url: blob("archive/terms"), quote: "Example Shop B.V." },
      { id: "wrong", url: blob("archive/terms"), quote: "nowhere" },
    ]);
    const before = JSON.parse(await readFile(join(root, FILE), "utf8")) as { sources: Record<string, unknown>[] };
    expect(await sourcesCommand(["--mirror", mirror, "--write", `data/${FILE}`], root)).toBe(1);
    const text = await readFile(join(root, FILE), "utf8");
    const after = JSON.parse(text) as typeof before;
    expect(formatRecord(after)).toBe(text);
    expect(after.sources[0]).toEqual({ ...before.sources[0], textHash: hashOf(TERMS) });
    expect(Object.keys(after.sources[0] ?? {}).slice(-2)).toEqual(["quote", "textHash"]);
    expect(after.sources[1]).toEqual(before.sources[1]);
    expect(said.join("\n")).toContain("data/services/quoted.json wrong: missing");
    expect((await readDataset(root)).records.services.get("quoted")?.sources[0]?.textHash).toBe(hashOf(TERMS));
  });

  test("a text that changed keeps its old hash until somebody renews it", async () => {
    const root = await rootWith([{ id: "old", url: blob("archive/terms"), quote: "Example Shop B.V.", textHash: "0123456789abcdef" }]);
    const { records } = await readDataset(root);
    const results = await checkSources(records, { mirror }, { only: [FILE] });
    expect(await writeHashes(root, results)).toEqual([]);
    expect(await writeHashes(root, results, { renew: true })).toEqual([FILE]);
    expect(await sourcesCommand(["--mirror", mirror, FILE], root)).toBe(0);
  });

  test("answers in JSON, with a row for each quote", async () => {
    const root = await rootWith([{ id: "good", url: blob("archive/terms"), quote: "Example Shop B.V." }]);
    expect(await sourcesCommand(["--mirror", mirror, "--json", FILE], root)).toBe(0);
    expect(JSON.parse(said.join("\n"))).toMatchObject({ counts: [{ kind: "operatorDocument", proven: 1 }], quotes: [{ file: FILE, source: "good", state: "proven" }] });
  });

  test("nowhere to look is an error, not a clean sheet", async () => {
    await expect(sourcesCommand([])).rejects.toThrow(/nowhere to look/);
  });
});
