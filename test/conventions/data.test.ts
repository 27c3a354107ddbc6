import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { DATA_ROOT } from "../../cli/dataset.ts";
import { readData } from "../../cli/read-data.ts";
import { readChangelog } from "../../cli/changelog-command.ts";
import { historyOf, packHistory, type PackedHistory, unpackHistory } from "../../core/dataset/changes/history.ts";
import { checkDataset } from "../../core/dataset/check/check.ts";
import { formatProblem } from "../../core/dataset/check/problem.ts";
import { compileIndex } from "../../core/dataset/compile.ts";
import { formatRecord } from "../../core/dataset/format.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge, PARTY_KINDS } from "../../core/dataset/page-knowledge.ts";
import { recordsFromJson, type RecordsJson, recordsToJson } from "../../core/dataset/records-json.ts";
import { valuePatternSource } from "../../core/dataset/pattern.ts";

const files = await readData(DATA_ROOT);
const { records, problems } = checkDataset(files);

type Json = { id: string; recordStatus: string; checkedAt: string; sources: { id: string; retrievedAt: string; datePublished: string | null }[] };

// One that is no JSON is named by the first test; it spoils no other.
const parsed = files.flatMap(({ file, kind, text }) => {
  try {
    return [{ file, kind, text, json: JSON.parse(text) as Json }];
  } catch {
    return [];
  }
});

describe("the dataset", () => {
  test("has no problems", () => {
    const lines = problems.map(formatProblem);
    expect(lines, `npm run check:\n${lines.slice(0, 50).join("\n")}\n`).toEqual([]);
  });

  test("is written in the one format", () => {
    expect(parsed.filter(({ text, json }) => formatRecord(json) !== text).map(({ file }) => file)).toEqual([]);
  });

  test("each record has the name of its file", () => {
    expect(parsed.filter(({ file, kind, json }) => file !== `${kind}/${json.id}.json`).map(({ file }) => file)).toEqual([]);
  });

  test("a stub stays short; the depth of the others is sources", () => {
    const long = parsed.flatMap(({ file, kind, json }) => {
      const facts = formatRecord({ ...json, sources: [] }).split("\n").length;
      const most = json.recordStatus === "stub" ? 60 : kind === "services" ? 250 : Number.POSITIVE_INFINITY;
      return facts > most ? [`${file}: ${facts} lines without its sources, at most ${most}`] : [];
    });
    expect(long).toEqual([]);
  });

  test("nothing in it was read after it was checked, or published after it was read", () => {
    const wrong = parsed.flatMap(({ file, json: { checkedAt, sources } }) =>
      sources.flatMap(({ id, retrievedAt, datePublished }) => {
        if (retrievedAt > checkedAt) return [`${file} ${id}: read ${retrievedAt}, checked ${checkedAt}`];
        return (datePublished ?? "") > retrievedAt ? [`${file} ${id}: published ${datePublished}, read ${retrievedAt}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every marker is a selector that can be read", () => {
    const { document } = parseHTML("<p></p>") as unknown as { document: Document };
    const markers = [...records.services.values()].flatMap(({ id, pages, sellerNames }) => [...pages.flatMap((rule) => rule.markers ?? []), ...(sellerNames?.markers ?? [])].map((marker) => ({ id, marker })));
    const isRead = (selector: string) => {
      try {
        return document.querySelectorAll(selector).length >= 0;
      } catch {
        return false;
      }
    };
    expect(isRead("h2[class=")).toBe(false);
    expect(markers.filter(({ marker }) => !isRead(marker))).toEqual([]);
    expect(markers.length).toBeGreaterThan(10);
  });

  test("no name stands for two carriers or payment services: a shared one says nothing of either", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, kind, names } of records.services.values()) {
      if (!PARTY_KINDS.has(kind)) continue;
      for (const { text } of names) owners.set(text.toLowerCase(), (owners.get(text.toLowerCase()) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([text, ids]) => `${text}: ${[...ids].join(", ")}`)).toEqual([]);
  });

  test("path patterns are such that an address can match them", () => {
    const wrong = [...records.services.values()].flatMap(({ id, pages }) =>
      pages.flatMap((rule) => (rule.paths ?? []).filter((path) => !/^[\x21-\x7e]*$/.test(path) || /[?#{}]/.test(path.replace(/^\/\{locale\}/, ""))).map((path) => `${id}/${rule.id} ${path}`)),
    );
    expect(wrong, "no query, no fragment, no placeholder but a leading {locale}; other signs percent-encoded").toEqual([]);
  });

  test("a rule's host is one of its own service", () => {
    const wrong = [...records.services.values()].flatMap(({ id, hosts, pages }) =>
      pages.flatMap(({ id: rule, host: pattern }) => {
        if (!pattern) return [];
        const regex = new RegExp(valuePatternSource(pattern));
        const [first = ""] = pattern.replaceAll("*", "x").split(".");
        // A rule of a service inside a larger site may name the host above it.
        const own = hosts.flatMap(({ host }) => [host, `${first}.${host}`, pattern.endsWith(host) ? pattern.replaceAll("*", "x") : host]);
        return own.some((host) => regex.test(host)) ? [] : [`${id}/${rule}: ${pattern}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("a tracking format is anchored, and cannot run away on a long number", () => {
    for (const { id, trackingNumbers = [] } of records.services.values()) {
      for (const { pattern, id: format } of trackingNumbers) {
        const regex = new RegExp(`^(?:${pattern})$`);
        // What runs away repeats without a bound, or repeats a group; one that did all the same would not come back from these.
        expect(pattern.replaceAll(/\[[^\]]*\]/g, "x"), `${id}/${format}`).not.toMatch(/[*+]|\{\d+,\}|\)\{/);
        for (const number of ["1".repeat(40), "A".repeat(40), "A1".repeat(20)]) expect(regex.test(`${number}!`), `${id}/${format}`).toBe(false);
        expect(regex.test(""), `${id}/${format}`).toBe(false);
      }
    }
  });
});

test("the history of every record is shipped without a name and comes back with it", async () => {
  const history = historyOf(await readChangelog(DATA_ROOT));
  const shipped = JSON.parse(JSON.stringify({ history: packHistory(history, records), records: recordsToJson(records) })) as { history: PackedHistory; records: RecordsJson };
  const opened = unpackHistory(shipped.history, recordsFromJson(shipped.records));
  const [known, there] = [Object.keys(history.records), Object.keys(opened.records)];
  expect(there).toHaveLength(files.length);
  expect(opened).toEqual({ ...history, records: Object.fromEntries(known.filter((key) => there.includes(key)).map((key) => [key, history.records[key]])) });
});

describe("what a page is told", () => {
  const index = compileIndex(records, { version: "0", hash: "", date: "" });
  const hosts = openHosts(index.services);

  test.each(["en", "ru", "zh", ""])("is at most 30 kB on any host, for a page in %j", (language) => {
    // What differs between hosts is their own rules: those with the most of them.
    const most = index.services.toSorted((a, b) => JSON.stringify(b.pages).length - JSON.stringify(a.pages).length).slice(0, 8);
    const urls = most.flatMap(({ hosts: [first] }) => (first ? [`https://${first.host}${first.path || "/"}`] : []));
    expect(urls).toHaveLength(8);
    for (const url of [...urls, "https://shop.example.test/"]) {
      expect(JSON.stringify(buildPageKnowledge(index, hosts, new URL(url), language)).length, url).toBeLessThanOrEqual(30 * 1_024);
    }
  });
});
