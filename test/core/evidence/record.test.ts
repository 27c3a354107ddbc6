import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "../../../core/detect/detect.ts";
import { EVIDENCE_FORMATS, writeEvidence } from "../../../core/evidence/exchange.ts";
import { buildEvidence, detectionOf, type EvidenceRecord, readEvidence } from "../../../core/evidence/record.ts";
import { replayEvidence } from "../../../core/evidence/replay.ts";
import { statementsOf } from "../../../core/evidence/statements.ts";
import type { JournalEntry } from "../../../core/journal/entry.ts";
import { journalWriter } from "../../../core/journal/exchange.ts";
import { JOURNAL_FORMATS } from "../../../core/journal/formats.ts";
import { makeEntry } from "../../../core/journal/make-entry.ts";
import { buildReport } from "../../../core/report/build.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/defaults.ts";
import { expandLinked } from "../../linked-data.ts";
import { readPlainCsv } from "../../plain-csv.ts";
import { CHECKOUT, collect, index, knowledgeOf, NOW, PRODUCT, records, stamp } from "../world.ts";

const BODY = '<p>Sold by: Bright Shop</p><div class="shipping-option"><label>Delivered by Swift Parcels</label></div>';

/** All that is ever written of a page: its record, and its row in the journal. */
function keptOf(url: URL, body = BODY, head = ""): { record: EvidenceRecord; row: JournalEntry } {
  const signals = collect(body, url, {}, head);
  const detection = detect(signals, knowledgeOf(url));
  const report = buildReport({ detection, records, stamp, region: { country: "BE", source: "setting" }, now: NOW });
  const { findings, truncated } = detection;
  return {
    record: buildEvidence({ report, detection, signals, settings: DEFAULT_SETTINGS, engine: "0.1.0", now: NOW }),
    row: makeEntry({ report, findings, truncated, visit: "0123456789abcdef0123", settings: DEFAULT_SETTINGS, studyId: "", engine: "0.1.0", now: NOW }),
  };
}

const recordOf = (url: URL) => keptOf(url).record;

const reread = (record: EvidenceRecord) => readEvidence(JSON.parse(writeEvidence(record, "json")));

describe("an evidence record", () => {
  test("says what, when, by which rules and versions, and is read again as it was", () => {
    const record = recordOf(PRODUCT);
    expect(reread(record)).toEqual(record);
    expect(record).toMatchObject({ format: "waybill-evidence", madeAt: NOW.toISOString(), dataset: stamp, engine: "0.1.0", page: { type: "product" }, settings: { region: "auto" } });
    expect(record.rules.map(({ id }) => id)).toContain("own-host");
    expect(record.findings.length).toBeGreaterThan(1);
  });

  test("every statement but what is not known has a source", () => {
    const { statements } = recordOf(CHECKOUT);
    expect(statements.length).toBeGreaterThan(10);
    expect(new Set(statements.map(({ topic }) => topic)).size).toBeGreaterThan(6);
    const bare = statements.filter(({ sources, status, topic }) => sources.length === 0 && status !== "notFound" && topic !== "chainEnds");
    expect(bare).toEqual([]);
  });

  test("everything that the report cites stands in it", () => {
    const detection = detect(collect(BODY, CHECKOUT), knowledgeOf(CHECKOUT));
    const report = buildReport({ detection, records, stamp, region: { country: "BE", source: "setting" }, now: NOW });
    const cited = new Set<string>();
    JSON.stringify(report, (key, value: unknown) => {
      if (key === "url" && typeof value === "string") cited.add(value);
      return value;
    });
    const stated = new Set(statementsOf(report).flatMap(({ sources }) => sources.map(({ url }) => url)));
    const documents = new Set(report.parties.flatMap(({ handling }) => handling?.document.source?.url ?? []));
    expect([...cited].filter((url) => !stated.has(url) && !documents.has(url))).toEqual([]);
  });

  test("a file with anything else in it is refused, with the reason", () => {
    const record = recordOf(CHECKOUT);
    expect(() => readEvidence({ ...record, address: { origin: CHECKOUT.origin, path: "/checkout" } })).toThrow("address: the address must be as the journal keeps it");
    expect(() => readEvidence({ ...record, buyer: "Jane" })).toThrow("no evidence record");
    expect(() => readEvidence({})).toThrow("format");
  });
});

describe("nothing of the buyer's", () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{5,9}q[a-z]{3} [A-Z][a-z]{5,9}x[a-z]{3}$/);
  const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));
  const person = fc.record({
    name,
    street: name.map((text) => `Rue ${text}`),
    number: fc.integer({ min: 1000, max: 9999 }),
    card: digits(16),
    phone: digits(9).map((text) => `+32 4${text}`),
    mailbox: fc.stringMatching(/^[a-z]{8}q[a-z]{4}$/),
  });

  test("names, addresses, cards, e-mails and phone numbers stay in the page, wherever they stand in it", () =>
    fc.assert(
      fc.property(person, fc.boolean(), (who, isCheckout) => {
        const mail = `${who.mailbox}@mail.example`;
        const head = `<script type="application/ld+json">${JSON.stringify({ "@type": "Order", customer: { "@type": "Person", name: who.name, email: mail, telephone: who.phone }, billingAddress: { streetAddress: `${who.street} ${who.number}` } })}</script>`;
        const body = `${BODY}<p>Ship to: ${who.name}, ${who.street} ${who.number}, 1000 Brussels</p>
          <form action="/pay?card=${who.card}"><label>Card number</label><input name="card" value="${who.card}"><label>E-mail</label><input value="${mail}"></form>
          <a href="mailto:${mail}">${mail}</a><a href="tel:${who.phone}">${who.phone}</a>
          <div class="shipping-option"><label>Swift Parcels to ${who.name}, ${who.street}</label></div>
          <dl><dt>Phone</dt><dd>${who.phone}</dd><dt>Recipient</dt><dd>${who.name}</dd></dl>`;
        const url = new URL(`${(isCheckout ? CHECKOUT : PRODUCT).href}?to=${encodeURIComponent(who.name)}&mail=${mail}#${who.card}`);
        const { record, row } = keptOf(url, body, head);
        const texts = [
          ...EVIDENCE_FORMATS.map((format) => [`record as ${format}`, writeEvidence(record, format)] as const),
          ...JOURNAL_FORMATS.map((format) => [`row as ${format}`, journalWriter(format).batch([row])] as const),
        ];
        for (const [form, text] of texts) {
          expect(text, form).toContain(url.host);
          for (const secret of [who.name, ...who.name.split(" "), who.street, who.card, who.phone, mail, who.mailbox]) expect(text, form).not.toContain(secret);
        }
      }),
      { numRuns: 60 },
    ));
});

describe("replay", () => {
  test("the same dataset gives the same verdict and the same statements", () => {
    for (const url of [PRODUCT, CHECKOUT]) {
      const replayed = replayEvidence({ record: reread(recordOf(url)), index, records, stamp });
      expect(replayed).toMatchObject({ sameDataset: true, sameVerdict: true, sameStatements: true, changes: [] });
      expect(replayed.detection).toEqual(detectionOf(recordOf(url)));
    }
  });

  test("another dataset: what changed in it is named, with the record and its day", () => {
    const record = reread(recordOf(CHECKOUT));
    const [id, operator] = [...records.operators].find(([slug]) => record.statements.some(({ about }) => about === `operator:${slug}`)) ?? [];
    if (!id || !operator?.registration) throw new Error("no operator in the record");
    const changed = { ...records, operators: new Map(records.operators).set(id, { ...operator, checkedAt: "2026-06-20", registration: { ...operator.registration, place: "Elsewhere" } }) };
    const replayed = replayEvidence({ record, index, records: changed, stamp: { ...stamp, version: "2026.06.20", hash: "fedcba9876543210" } });
    expect(replayed).toMatchObject({ sameDataset: false, sameVerdict: true, sameStatements: false });
    const change = replayed.changes.find(({ what }) => what.endsWith(`operator:${id}/registration`));
    expect(change?.is).toContain("Elsewhere");
    expect(change?.because).toBe(`record operator:${id}, checked 2026-06-20`);
  });

  test("a service that is gone: its finding goes, and why is said", () => {
    const record = reread(recordOf(CHECKOUT));
    const carrier = record.findings.find(({ role }) => role === "carrier")?.service ?? "";
    const services = index.services.filter((service) => service.id !== carrier);
    const fewer = new Map(records.services);
    fewer.delete(carrier);
    const replayed = replayEvidence({ record, index: { ...index, services }, records: { ...records, services: fewer }, stamp });
    expect(replayed.sameVerdict).toBe(false);
    expect(replayed.changes).toContainEqual({ what: `finding carrier ${carrier}`, was: expect.any(String) as string, is: "", because: `the dataset has no service ${carrier}` });
  });

  test("without signals only the dataset's part is compared", () => {
    const replayed = replayEvidence({ record: { ...recordOf(PRODUCT), signals: null }, index, records, stamp });
    expect(replayed).toMatchObject({ detection: null, sameStatements: true });
  });
});

describe("as a file", () => {
  test("CSV has a line for every source of every statement", () => {
    const record = recordOf(CHECKOUT);
    const [header, ...lines] = readPlainCsv(writeEvidence(record, "csv"));
    expect(lines).toHaveLength(record.statements.reduce((sum, { sources }) => sum + Math.max(1, sources.length), 0));
    expect(lines.every((line) => line.length === header?.length)).toBe(true);
  });

  test("JSON-LD expands with nothing lost", async () => {
    const [node] = await expandLinked(writeEvidence(recordOf(CHECKOUT), "jsonld"));
    expect(node?.["http://www.w3.org/ns/prov#wasGeneratedBy"]).toHaveLength(1);
    expect(node?.["https://schema.org/hasPart"]?.[0]?.["@list"]).toHaveLength(recordOf(CHECKOUT).statements.length);
  });

  test("Markdown has every statement and every source, and nothing of a record becomes markup", () => {
    const record = recordOf(CHECKOUT);
    const text = writeEvidence(record, "markdown");
    for (const { sources } of record.statements) for (const { url } of sources) expect(text).toContain(`(<${url}>)`);
    const [first] = record.statements;
    if (!first) throw new Error("no statement");
    const hostile = writeEvidence({ ...record, statements: [{ ...first, text: "# <script>x</script> [a](javascript:b)\n## c" }] }, "markdown");
    expect(hostile).toContain("\\# \\<script\\>x\\</script\\> \\[a\\](javascript:b) \\#\\# c");
  });
});
