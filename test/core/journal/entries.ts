import fc from "fast-check";
import { journalEntrySchema, type JournalEntry } from "../../../core/journal/entry.ts";
import { pageTypeSchema } from "../../../core/dataset/schema/service.ts";
import { isPrivateType, maskPath } from "../../../core/signals/address.ts";

const SERVICES = ["aliexpress", "temu", "zalando", "amazon", "shein"];
const CARRIERS = ["cainiao", "dhl", "bpost", "gls"];
const COUNTRIES = ["CN", "LU", "SG", "US", "DE", "EU"];

const slug = (slugs: string[]) => fc.constantFrom(...slugs);
/** Free text as people paste it: formulas, quotes, line ends, other scripts, apostrophes. */
export const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength, unit: "grapheme" }),
    fc.constantFrom("=1+1", "'=1+1", "''", "+32", "-1", "@SUM(A1)", "\t=x", '"quoted", and more', "line\nline", "line\r\nline", "\r", ",", ";", "\uFEFF", "'", "＝1", "包裹", "naïve"),
  ).map((text) => text.slice(0, maxLength));

const finding = fc.record({
  role: fc.constantFrom("carrier" as const, "payment" as const, "marketplace" as const),
  service: slug(CARRIERS),
  certainty: fc.constantFrom("confirmed" as const, "likely" as const, "possible" as const),
  evidence: fc.array(fc.record({ signal: fc.constant("visibleName" as const), matched: anyText(40), where: fc.constant("shippingLabel" as const), rule: fc.constant("labelled-carrier") }), { maxLength: 2 }),
});
const seller = fc.record({
  role: fc.constant("seller" as const),
  service: fc.constant(null),
  certainty: fc.constant("likely" as const),
  seller: fc.record({ name: anyText(80).map((name) => name || "Shop") }),
  evidence: fc.constant([]),
});

/** Any row that the journal may hold. */
export const anyEntry: fc.Arbitrary<JournalEntry> = fc
  .record({
    v: fc.constant(1 as const),
    visit: fc.stringMatching(/^[a-f0-9]{20}$/),
    time: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
    stay: fc.integer({ min: 0, max: 3_600_000 }),
    service: fc.option(slug(SERVICES)),
    pageType: fc.constantFrom(...pageTypeSchema.options),
    host: fc.constantFrom("www.aliexpress.com", "www.temu.com", "shop.example.test"),
    path: fc.webPath().map((path) => maskPath(path)),
    rule: anyText(40),
    findings: fc.array(fc.oneof(finding, seller), { maxLength: 4 }),
    truncated: fc.boolean(),
    operators: fc.uniqueArray(slug(["alibaba-singapore", "whaleco"])),
    jurisdictions: fc.uniqueArray(slug(COUNTRIES)),
    study: fc.option(fc.record({ id: anyText(20), name: anyText(40) }).filter(({ id, name }) => id + name !== "")),
    note: anyText(200),
    tags: fc.uniqueArray(anyText(20).map((tag) => tag.replace(/\n/g, " ").trim()).filter((tag) => tag !== ""), { maxLength: 4 }),
  })
  .map(({ visit, time, stay, host, pageType, path, ...rest }) => ({
    ...rest,
    id: `${visit}-${pageType}`,
    at: new Date(time).toISOString(),
    until: new Date(time + stay).toISOString(),
    pageType,
    origin: `https://${host}`,
    path: isPrivateType(pageType) ? "" : path,
    region: "BE",
    dataset: { version: "2026.11.22", hash: "0123456789abcdef" },
    engine: "0.1.0",
  }))
  .map((row) => journalEntrySchema.parse(row));

/** A row with what a test cares about. */
export function entry(given: Partial<JournalEntry> = {}): JournalEntry {
  const pageType = given.pageType ?? "product";
  return journalEntrySchema.parse({
    v: 1,
    id: `0123456789abcdef0123-${pageType}`,
    at: "2026-11-22T09:30:00.000Z",
    until: given.at ?? "2026-11-22T09:30:00.000Z",
    service: "aliexpress",
    pageType,
    origin: "https://www.aliexpress.com",
    path: "",
    rule: `aliexpress/${pageType}`,
    region: "BE",
    findings: [],
    truncated: false,
    operators: ["alibaba-singapore"],
    jurisdictions: ["CN", "SG"],
    dataset: { version: "2026.11.22", hash: "0123456789abcdef" },
    engine: "0.1.0",
    study: null,
    note: "",
    tags: [],
    ...given,
  });
}
