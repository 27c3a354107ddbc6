import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isError, type PageError, type PageSource } from "../../../cli/bulk/page.ts";
import { readInput, readPages } from "../../../cli/bulk/read-pages.ts";
import { openPageSource } from "../../../cli/bulk/scan-page.ts";
import { all, gzipMembers, har, harEntry, http, mhtml, PAGE, PAGE_URL, warcPage, warcRecord } from "./archives.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-readers-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer): Promise<(PageSource | PageError)[]> {
  const file = join(folder, name);
  await writeFile(file, content);
  return all(readPages([{ file, url: undefined }]));
}

/** Address and HTML of each page, or what was wrong with it. */
async function pages(name: string, content: string | Buffer): Promise<string[]> {
  const items = await read(name, content);
  return Promise.all(
    items.map(async (item) => {
      if (isError(item)) return `${item.record ?? "-"} ${item.error}`;
      const { url, html } = await openPageSource(item).catch((error: Error) => ({ url: "error", html: error.message }));
      return `${item.record ?? "-"} ${url} ${html}`;
    }),
  );
}

const GOOD = `1 ${PAGE_URL} ${PAGE}`;

describe("WARC", () => {
  test.each([
    ["plain", "a.warc", warcPage()],
    ["gzip", "a.warc.gz", gzipSync(warcPage())],
    ["gzip under a plain name", "b.warc", gzipSync(warcPage())],
    ["no ending at all", "archive", warcPage()],
  ])("%s", async (_, name, content) => expect(await pages(name, content)).toEqual([GOOD]));

  test("every member of a gzip of many", async () => {
    const records = Array.from({ length: 50 }, (_, number) => warcPage(`https://www.example.com/${number}`));
    expect((await pages("many.warc.gz", gzipMembers(...records))).map((line) => line.split(" ")[1])).toEqual(records.map((__, number) => `https://www.example.com/${number}`));
  });

  test("what is no page is passed over, and counted", async () => {
    const found = await pages("mixed.warc", Buffer.concat([
      warcRecord("", "software: x\r\n", { "WARC-Type": "warcinfo", "Content-Type": "application/warc-fields" }),
      warcRecord(PAGE_URL, "GET / HTTP/1.1\r\n\r\n", { "WARC-Type": "request" }),
      warcRecord(PAGE_URL, http("x", { "Content-Type": "image/png" })),
      warcRecord(PAGE_URL, http("gone", {}, "404 Not Found")),
      warcRecord(PAGE_URL, http("", { Location: "/" }, "301 Moved")),
      warcRecord("dns:example.com", "1.2.3.4", { "WARC-Type": "response", "Content-Type": "text/dns" }),
      warcRecord(PAGE_URL, "", { "WARC-Type": "revisit" }),
      warcPage(),
      warcRecord(PAGE_URL, PAGE, { "WARC-Type": "resource", "Content-Type": "text/html" }),
    ]));
    expect(found).toEqual([`8 ${PAGE_URL} ${PAGE}`, `9 ${PAGE_URL} ${PAGE}`]);
  });

  test.each<[string, Buffer, Record<string, string>]>([
    ["gzip", gzipSync(PAGE), { "Content-Encoding": "gzip" }],
    ["brotli", brotliCompressSync(PAGE), { "Content-Encoding": "br" }],
    ["zstd", zstdCompressSync(PAGE), { "content-encoding": "zstd" }],
    ["deflate", deflateSync(PAGE), { "Content-Encoding": "deflate" }],
    ["raw deflate", deflateRawSync(PAGE), { "Content-Encoding": "deflate" }],
    ["two encodings", brotliCompressSync(gzipSync(PAGE)), { "Content-Encoding": "gzip, br" }],
    ["chunks", Buffer.from(`5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)};x=y\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`), { "Transfer-Encoding": "chunked" }],
    ["a chunked header over a body without chunks", Buffer.from(PAGE), { "Transfer-Encoding": "chunked" }],
    ["a gzip header over a body that is not", Buffer.from(PAGE), { "Content-Encoding": "gzip" }],
    ["a brotli header over a body that is not", Buffer.from(PAGE), { "Content-Encoding": "br" }],
  ])("a body with %s", async (_, body, headers) => expect(await pages("encoded.warc", warcRecord(PAGE_URL, http(body, headers)))).toEqual([GOOD]));

  test("a body that is cut off or encoded in an unknown way is one page's error", async () => {
    const broken = warcRecord(PAGE_URL, http(gzipSync(PAGE).subarray(0, 30), { "Content-Encoding": "gzip" }));
    const unknown = warcRecord(PAGE_URL, http("x", { "Content-Encoding": "compress" }));
    expect(await pages("broken.warc", Buffer.concat([broken, unknown, warcPage()]))).toEqual(["1 error unexpected end of file", "2 error the body is encoded as compress, which cannot be read", GOOD.replace("1", "3")]);
  });

  test("damage costs the record that it is in, and is told once", async () => {
    const after = GOOD.replace("1", "2");
    const lost = "1 what follows this record is no record; skipped to the next one";
    expect(await pages("d1.warc", Buffer.concat([warcPage(), Buffer.from("garbage\r\nmore\r\n\0\0\n"), warcPage()]))).toEqual([GOOD, lost, after]);
    expect(await pages("d2.warc", Buffer.concat([warcRecord(PAGE_URL, http(PAGE), { "Content-Length": "" }), warcPage()]))).toEqual(["1 the record does not say its length; skipped to the next one", after]);
    expect(await pages("d3.warc", Buffer.concat([warcRecord(PAGE_URL, "no headers at all"), warcPage()]))).toEqual(["1 the response has no headers", after]);
    // A length that is too small leaves a rest behind that is no record.
    const short = warcRecord(PAGE_URL, http(PAGE), { "Content-Length": String(http(PAGE).length - 7) });
    expect(await pages("d4.warc", Buffer.concat([short, warcPage()]))).toEqual([`1 ${PAGE_URL} ${PAGE.slice(0, -7)}`, lost, after]);
    expect(await pages("d5.warc", "this is a text\n")).toEqual(["- this is no WARC record; skipped to the first one"]);
    expect(await pages("d6.warc", Buffer.concat([Buffer.from("this is a text\n"), warcPage()]))).toEqual(["- this is no WARC record; skipped to the first one", GOOD]);
  });

  test("an archive that ends too early keeps what stands before its end, and says so", async () => {
    const two = Buffer.concat([warcPage(), warcPage()]);
    expect(await pages("cut.warc", two.subarray(0, two.length - 20))).toEqual([GOOD, "2 the archive ends inside this page"]);
    const zipped = gzipMembers(warcPage(), warcPage());
    const cut = await pages("cut.warc.gz", zipped.subarray(0, zipped.length - 40));
    expect(cut[0]).toBe(GOOD);
    expect(cut.at(-1)).toMatch(/unexpected end of file.*; the rest of this file is not read$/);
  });

  test("any bytes at all end in errors, never in a hang or a throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(warcPage()), fc.constantFrom("WARC/1.0\r\n", "\r\n\r\n", "Content-Length: 99999\r\n", "Content-Length: -1\r\n", "\n").map(Buffer.from)), { maxLength: 8 }), async (parts) => {
        for (const line of await pages("any.warc", Buffer.concat(parts))) expect(line).toMatch(/^[\d-]+ ./);
      }),
      { numRuns: 150 },
    );
  });

  test("whole records around damage are all read", async () => {
    const damage = fc.constantFrom("garbage\n", "\0\u0001\n\n", "HTTP/1.1 200 OK\r\n\r\n<html>\n", "-".repeat(70_000));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(damage, { nil: undefined }), { maxLength: 6 }), async (parts) => {
        const content = Buffer.concat(parts.map((part) => (part === undefined ? warcPage() : Buffer.from(`${part}\n`))));
        const found = (await pages("around.warc", content)).filter((line) => line.includes(PAGE_URL));
        expect(found).toHaveLength(parts.filter((part) => part === undefined).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("HAR", () => {
  test("documents, whoever wrote the file", async () => {
    expect(await pages("a.har", har(harEntry(), harEntry({ type: "document" }), harEntry({ destination: "document" })))).toEqual([GOOD, GOOD.replace("1", "2"), GOOD.replace("1", "3")]);
    expect(await pages("a.har.gz", gzipSync(har(harEntry())))).toEqual([GOOD]);
    expect(await pages("saved-by-a-browser", har(harEntry()))).toEqual([GOOD]);
  });

  test("a body in base64, in the encoding that it declares", async () => {
    const text = Buffer.from("<p>Stra\u00DFe</p>", "latin1").toString("base64");
    expect(await pages("b.har", har(harEntry({ text, encoding: "base64", mimeType: "text/html; charset=iso-8859-1" })))).toEqual([`1 ${PAGE_URL} <p>Stra\u00DFe</p>`]);
  });

  test("what is no page is passed over: frames, fetches, images, redirects, errors", async () => {
    const others = [harEntry({ type: "xhr" }), harEntry({ destination: "iframe" }), harEntry({ destination: "empty" }), harEntry({ mimeType: "image/png" }), harEntry({ status: 302 }), harEntry({ status: 500 }), harEntry({ url: "data:text/html,x" })];
    expect(await pages("c.har", har(...others, harEntry()))).toEqual([GOOD.replace("1", "8")]);
  });

  test("a page knows what it contacted, also when pages come in together", async () => {
    const entries = [
      harEntry({ pageref: "p1", url: "https://a.example/" }),
      harEntry({ pageref: "p2", url: "https://b.example/" }),
      harEntry({ pageref: "p1", url: "https://js.stripe.com/v3", mimeType: "text/javascript" }),
      harEntry({ pageref: "p2", url: "https://www.paypal.com/sdk.js", mimeType: "text/javascript" }),
      harEntry({ url: "https://nobody.example/x.js", mimeType: "text/javascript" }),
    ];
    const found = await read("d.har", har(...entries));
    expect(found.map((item) => !isError(item) && [item.url, item.requests])).toEqual([
      ["https://a.example/", ["https://js.stripe.com/v3"]],
      ["https://b.example/", ["https://www.paypal.com/sdk.js"]],
    ]);
  });

  test("of a long HAR all pages come out, whatever page their requests belong to", async () => {
    const entries = Array.from({ length: 40 }, (_, number) => [harEntry({ pageref: `p${number}`, url: `https://x.example/${number}` }), harEntry({ pageref: `p${number}`, url: "https://x.example/a.js", mimeType: "text/javascript" })]).flat();
    const found = await read("long.har", har(...entries));
    expect(found.map((item) => !isError(item) && `${item.url} ${item.requests?.length}`)).toEqual(Array.from({ length: 40 }, (_, number) => `https://x.example/${number} 1`));
  });

  test("each bad entry is an error of its own", async () => {
    expect(await pages("e.har", har({ nonsense: true }, harEntry({ text: undefined }), harEntry()))).toEqual(["1 the entry is no HAR entry: request", "2 the HAR was saved without the page's content", GOOD.replace("1", "3")]);
  });

  test("a file that breaks off keeps the pages before", async () => {
    const whole = har(harEntry(), harEntry());
    const found = await pages("f.har", whole.slice(0, whole.length - 30));
    expect(found[0]).toBe(GOOD);
    expect(found.at(-1)).toMatch(/; the rest of this file is not read$/);
    expect((await pages("g.har", "{")).at(-1)).toMatch(/^- ./);
    expect(await pages("h.har", '{"a":1}')).toEqual(["- this HAR has no entries"]);
  });
});

describe("MHTML", () => {
  const main = { type: "text/html", location: PAGE_URL, id: "<frame-0@mhtml.blink>", body: PAGE };

  test.each<[string, string]>([
    ["as it is", mhtml([main])],
    ["beside its resources, whatever their order", mhtml([{ type: "image/png", location: "https://x.example/a.png", body: "x" }, main, { type: "text/html", location: "https://ads.example/", body: "<p>frame</p>" }])],
    ["by the start that is named, though a frame comes first", mhtml([{ type: "text/html", id: "<frame-1@mhtml.blink>", location: "https://ads.example/", body: "<p>frame</p>" }, main], {}, ' start="<frame-0@mhtml.blink>";')],
    ["in quoted-printable", mhtml([{ ...main, encoding: "quoted-printable", body: PAGE.replaceAll("=", "=3D").replace("Shipped", "Shi=\r\npped") }])],
    ["in base64", mhtml([{ ...main, encoding: "base64", body: Buffer.from(PAGE).toString("base64").replace(/(.{60})/g, "$1\r\n") }])],
    ["with line feeds alone", mhtml([main]).replaceAll("\r\n", "\n")],
    ["without the closing line", mhtml([main]).replace(/------MultipartBoundary--x1------\r\n$/, "")],
    ["under the address of the whole", mhtml([{ ...main, location: "cid:x" }], { "Snapshot-Content-Location": PAGE_URL })],
    ["without parts", `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Location: ${PAGE_URL}\r\n\r\n${PAGE}`],
  ])("the page %s", async (_, content) => {
    const [found, ...others] = await pages("a.mhtml", content);
    expect(others).toEqual([]);
    expect(found?.trimEnd()).toBe(`- ${PAGE_URL} ${PAGE}`);
    expect((await pages("no-ending", content))[0]?.trimEnd()).toBe(`- ${PAGE_URL} ${PAGE}`);
  });

  test("a part's own charset", async () => {
    const body = Buffer.from("<p>京东</p>").toString("base64");
    expect(await pages("b.mht", mhtml([{ ...main, type: 'text/html; charset="utf-8"', encoding: "base64", body }]))).toEqual([`- ${PAGE_URL} <p>京东</p>`]);
  });

  test("a file without a page is an error", async () => {
    expect(await pages("c.mhtml", mhtml([{ type: "image/png", body: "x" }]))).toEqual(["- error the MHTML file holds no HTML part"]);
    expect(await pages("d.mhtml", "")).toEqual(["- error the MHTML file holds no HTML part"]);
  });
});

describe("HTML bytes", () => {
  const meta = (name: string) => `<meta charset="${name}">`;
  const withLink = (html: string) => `<link rel="canonical" href="${PAGE_URL}">${html}`;
  test.each<[string, Buffer, string]>([
    ["UTF-8 without a word", Buffer.from("京东"), "京东"],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFFß"), "ß"],
    ["windows-1252 without a word", Buffer.from("stra\u00DFe", "latin1"), "stra\u00DFe"],
    ["a declared encoding", Buffer.concat([Buffer.from(meta("gbk")), Buffer.from([0xbe, 0xa9, 0xb6, 0xab])]), "京东"],
    ["a declaration beyond the first kilobyte", Buffer.concat([Buffer.from(`${" ".repeat(5_000)}${meta("gbk")}`), Buffer.from([0xbe, 0xa9])]), "京"],
    ["UTF-8 that was saved under another declaration", Buffer.from(`${meta("gbk")}京东`), "京东"],
    ["seven bits that mean more", Buffer.concat([Buffer.from(meta("iso-2022-jp")), Buffer.from("\u001B$B5~\u001B(B")]), "京"],
  ])("%s", async (_, body, expected) => {
    const [found] = await pages("a.html", Buffer.concat([body.subarray(0, body.indexOf(0xef) === 0 ? 3 : 0), Buffer.from(withLink("")), body.subarray(body.indexOf(0xef) === 0 ? 3 : 0)]));
    expect(found).toContain(expected);
  });

  test("UTF-16 with a byte order mark", async () => expect(await pages("u.html", Buffer.from(`\uFEFF${withLink("京")}`, "utf16le"))).toEqual([`- ${PAGE_URL} ${withLink("京")}`]));

  test("an HTTP header goes before the page's own word", async () => {
    const html = Buffer.concat([Buffer.from(meta("utf-8")), Buffer.from([0xbe, 0xa9])]);
    expect((await pages("h.warc", warcRecord(PAGE_URL, http(html, { "Content-Type": "text/html; charset=gb2312" }))))[0]).toContain("京");
  });

  test("an encoding that nobody reads is an error", async () => {
    expect(await pages("x.warc", warcRecord(PAGE_URL, http("x", { "Content-Type": "text/html; charset=iso-2022-kr" })))).toEqual(["1 error the page is in the encoding replacement, which cannot be read"]);
  });
});

describe("lines", () => {
  const input = (text: string) => all(readInput(Readable.from([Buffer.from(text)])));

  test("of JSON are pages", async () => {
    const lines = ['{"url":"https://a.example/","html":"<p>"}', "", "{", '{"url":"ftp://a"}', '{"url":"https://b.example/","html":"京"}'].join("\r\n");
    expect(await input(`\uFEFF${lines}`)).toEqual([
      { file: "-", record: 1, url: "https://a.example/", content: { kind: "text", html: "<p>" } },
      { file: "-", record: 3, error: "the line is no JSON" },
      { file: "-", record: 4, error: 'the line is no {"url": …, "html": …}: url' },
      { file: "-", record: 5, url: "https://b.example/", content: { kind: "text", html: "京" } },
    ]);
    await writeFile(join(folder, "lines.ndjson"), lines);
    expect(await all(readPages([{ file: join(folder, "lines.ndjson"), url: undefined }]))).toHaveLength(4);
  });

  test("of text are files; one that is not there is an error and the others go on", async () => {
    await writeFile(join(folder, "one.warc"), warcPage());
    const found = await input(`${join(folder, "nowhere.html")}\n${join(folder, "one.warc")}\n`);
    expect(found.map((item) => (isError(item) ? item.error.slice(0, 6) : item.url))).toEqual(["ENOENT", PAGE_URL]);
  });
});
