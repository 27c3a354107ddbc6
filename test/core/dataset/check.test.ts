import { describe, expect, test } from "vitest";
import { checkDataset } from "../../../core/dataset/check/check.ts";
import type { RecordFile } from "../../../core/dataset/check/parse.ts";
import { formatProblem, type Problem } from "../../../core/dataset/check/problem.ts";
import { REFUSED_HOSTS } from "../../../core/dataset/check/refused-hosts.ts";
import { formatRecord } from "../../../core/dataset/format.ts";
import { goodFiles, problems } from "../world.ts";

type Json = Record<string, unknown>;

/** The good records with one member changed, by its path, or taken out where the value is undefined. */
function changed(file: string, path: string, value: unknown): RecordFile[] {
  return goodFiles.map((record) => {
    if (record.file !== file) return record;
    const json = JSON.parse(record.text) as Json;
    const keys = path.split(".");
    const last = keys.pop() as string;
    const holder = keys.reduce((object, key) => object[key] as Json, json);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
    return { ...record, text: formatRecord(json) };
  });
}

const MARKET = "services/market.json";
const STUB = "services/coins.json";
const BV = "operators/market-bv.json";
const GROUP = "operators/market-group.json";
const CLAIM = "claims/hub-watched.json";
const NOTE = "handling/market/eea.json";

type Case = [rule: string, file: string, path: string, value: unknown, field: string, what: RegExp, mend: RegExp];

const SHAPES: Case[] = [
  // Shape
  ["an unknown field", MARKET, "colour", "red", "", /unrecognized key/i, /remove colour/],
  ["a value out of its list", MARKET, "kind", "bazaar", "kind", /invalid option/i, /use one of: marketplace, shop/],
  ["a value of another type", MARKET, "name", 7, "name", /expected string/i, /type string/],
  ["a text too long", MARKET, "about", "a".repeat(281), "about", /too big/i, /shorten it to 280/],
  ["a missing field", MARKET, "names", undefined, "names", /expected array/i, /type array/],
  ["an id that is not the file", MARKET, "id", "bazaar", "id", /is "bazaar"/, /name it "market"/],
  ["a date that is none", MARKET, "checkedAt", "2026-02-30", "checkedAt", /YYYY-MM-DD/, /./],
  ["a host with a scheme", MARKET, "hosts.0.host", "https://market.example.com", "hosts.0.host", /host name without scheme/, /./],
  ["a host in upper case", MARKET, "hosts.0.host", "Market.example.com", "hosts.0.host", /lower-case/, /./],
  ["a path with a wildcard", MARKET, "hosts.1.path", "/market/*", "hosts.1.path", /no wildcard/, /./],
  ["a lower-case country", MARKET, "country", "be", "country", /upper case/, /./],
  ["a quote too long", MARKET, "sources.0.quote", "q".repeat(301), "sources.0.quote", /too big/i, /shorten it to 300/],
  ["an address that is none of the web", MARKET, "sources.0.url", "javascript:alert(1)", "sources.0.url", /https/, /./],
  ["an address of a machine without a name", MARKET, "sources.0.url", "http://192.0.2.7/accounts", "sources.0.url", /with a name/, /./],
  ["a host that ends in a dot", MARKET, "sources.0.url", "https://market.example.com./terms", "sources.0.url", /with a name/, /./],
  ["a claim without responses", CLAIM, "responses", [], "responses", /give the response/, /./],
  ["a claim without sources", CLAIM, "sources", [], "sources", /too small/i, /./],
  ["notFound without the searches", CLAIM, "responses.1.searched", [], "responses.1", /needs the queries/, /./],
  ["a denial without a source", CLAIM, "responses.0.sources", [], "responses.0", /needs a source/, /./],
  ["a denial as a status", CLAIM, "status", "denied", "status", /invalid option/i, /alleged/],
  ["a statement without a citation", MARKET, "vlop.sources", [], "vlop.sources", /cite at least one source/, /./],
  ["a number in an unknown register", BV, "identifiers", [{ scheme: "BE-CBE", id: "1", sources: ["terms"] }], "identifiers.0.scheme", /"BE-CBE" is no known register/, /use one of: .*BE-BCE_KBO/],
  ["an empty share", BV, "ownership.0.interests.0.share", {}, "ownership.0.interests.0.share", /exact, minimum or maximum/, /./],
]

/** Records whose shape is right: each breaks one rule and no other. */
const RULES: Case[] = [
  // Sources
  ["a citation of no source", MARKET, "vlop.sources", ["nowhere"], "vlop.sources", /cites "nowhere"/, /correct its id/],
  ["a document of no source", NOTE, "document.source", "nowhere", "document.source", /cites "nowhere"/, /add the source/],
  ["a policy read on a look-alike", NOTE, "sources.0.url", "https://market-example.org/privacy", "sources.policy.url", /neither on a host/, /Open Terms Archive/],
  ["a policy fact from the press", NOTE, "sources.0", { ...source(), id: "policy", kind: "press" }, "sources.policy.url", /neither on a host/, /operator's own page/],
  ["an archived look-alike", NOTE, "sources.0.url", "https://web.archive.org/web/2026/https://market-example.org/privacy", "sources.policy.url", /neither/, /./],
  ["a mirror's page", MARKET, "sources.0.url", "https://wikizero.com/en/Market", "sources.terms.url", /stands at wikizero\.com, where nobody answers/, /cite the original/],
  ["a host below a refused one", MARKET, "sources.0.url", "https://fr.wikizero.com/Market", "sources.terms.url", /stands at wikizero\.com/, /recognised archive/],
  ["a mirror's page kept by the Wayback Machine", MARKET, "sources.0.url", "https://web.archive.org/web/2026/https://wikizero.com/en/Market", "sources.terms.url", /stands at wikizero\.com/, /notKnown/],
  ["a lasting copy at a mirror", MARKET, "sources.0.archiveUrl", "https://wikizero.com/en/Market", "sources.terms.archiveUrl", /stands at wikizero\.com/, /cite the original/],
  // Hosts
  ["a host of two services", "services/parcels.json", "hosts.0.host", "market.example.com", "hosts.0.host", /belongs to market too/, /tell them apart by path/],
  ["a public suffix", STUB, "hosts.0.host", "co.uk", "hosts.0.host", /public suffix/, /registrable host/],
  ["a host shared by many", STUB, "hosts.0.host", "github.io", "hosts.0.host", /shared by many/, /this service alone/],
  ["a platform's shared host", STUB, "hosts.0.host", "myshopify.com", "hosts.0.host", /shared by many/, /this service alone/],
  ["an unknown top-level domain", STUB, "hosts.0.host", "coins.notatld", "hosts.0.host", /top-level domain/, /spelling/],
  // References and codes
  ["an operator that is not there", MARKET, "operatedBy.0.operator", "nobody", "operatedBy.0.operator", /names "nobody"/, /add data\/operators\/nobody\.json/],
  ["a brand of no service", MARKET, "brandOf", "nobody", "brandOf", /data\/services/, /add data\/services\/nobody\.json/],
  ["a method carried by nobody known", MARKET, "shippingMethods.0.carriedBy", ["nobody"], "shippingMethods.0.carriedBy", /names "nobody"/, /./],
  ["a country without jurisdiction", BV, "registration.country", "DE", "registration.country", /names "de"/, /add data\/jurisdictions\/de\.json/],
  ["storage in a country without jurisdiction", NOTE, "storageLocation.countries", ["DE"], "storageLocation.countries", /names "de"/, /./],
  ["a holder that is not there", BV, "ownership.1.interestedParty", "nobody", "ownership.1.interestedParty", /names "nobody"/, /./],
  ["a law of no jurisdiction", "laws/cn-access.json", "jurisdiction", "DE", "jurisdiction", /names "de"/, /./],
  ["a hub of no operator", "facilities/parcels-hub.json", "operatedBy.0.operator", "nobody", "operatedBy.0.operator", /names "nobody"/, /./],
  ["a hub of no service", "facilities/parcels-hub.json", "services.0.service", "nobody", "services.0.service", /names "nobody"/, /./],
  ["a claim about nothing", CLAIM, "about", ["facility:nowhere"], "about.0", /data\/facilities/, /./],
  ["a claim against no claim", CLAIM, "contradictedBy", ["nowhere"], "contradictedBy", /data\/claims/, /./],
  ["a claim superseded by none", CLAIM, "supersededBy", "nowhere", "supersededBy", /data\/claims/, /./],
  ["a recipient that is not there", NOTE, "recipients.0.operator", "nobody", "recipients.0.operator", /names "nobody"/, /./],
  ["a note whose region is not its path", NOTE, "region", "BE", "region", /does not match the path/, /lower case/],
  ["an unassigned region", MARKET, "operatedBy.1.regions", ["UK"], "operatedBy.1.regions", /"UK" is no assigned/, /GB, not UK/],
  ["an unassigned storefront", MARKET, "hosts.1.region", "XX", "hosts.1.region", /"XX" is no assigned/, /ISO 3166/],
  ["a stub in no country", STUB, "country", "ZZ", "country", /"ZZ" is no assigned/, /ISO 3166/],
  ["a jurisdiction with another's code", "jurisdictions/ky.json", "code", "US", "code", /is US/, /make it KY/],
  // Statements
  ["an allegation without its asserter", CLAIM, "text", "The hub was watched.", "text", /does not name who asserts it \("The Example Service"\)/, /assertedBy\.name/],
  ["two parents", BV, "ownership.1.relation", "parent", "ownership", /two parents in force/, /minority/],
  ["a chain that just stops", GROUP, "chainEnds", undefined, "chainEnds", /does not say why/, /chainEnds with its reason/],
  ["a chain end below a parent", BV, "chainEnds", { because: "publiclyListed", sources: ["entry"] }, "chainEnds", /contradicts/, /remove one/],
  ["a chain end without a source", "operators/market-inc.json", "chainEnds", { because: "foundation", sources: [] }, "chainEnds.sources", /is empty/, /notFound/],
  ["a silent gap", "operators/market-inc.json", "notKnown", undefined, "notKnown", /lacks registration or headquarters/, /what was searched/],
  ["a service without operator", "services/parcels.json", "operatedBy", [], "operatedBy", /is empty/, /stub/],
  ["two rules with one id", MARKET, "pages.1.id", "checkout", "pages", /two rules with one id/, /own id/],
  ["a rule without condition", MARKET, "pages.3", { id: "legal", type: "legal" }, "pages.3", /no condition/, /add host, paths/],
  ["a pattern that is none", "services/parcels.json", "trackingNumbers.0.pattern", "SW(\\d{12}", "trackingNumbers.0.pattern", /no regular expression/, /mend/],
  ["a full record without page rules", MARKET, "pages", [], "recordStatus", /is full without page rules/, /mark the record sourced/],
  ["a search without its day", CLAIM, "responses.1.date", "2026", "responses.1.date", /not the day/, /YYYY-MM-DD/],
  ["a search after the record was checked", CLAIM, "responses.1.date", "2099-01-01", "responses.1.date", /later than/, /correct/],
  ["a search without its words", CLAIM, "responses.1.searched", ["reply"], "responses.1.searched", /one word/, /words that were searched/],
];

function source(): Json {
  return { publisher: "The Example", title: "Article", url: "https://press.example.edu/a", primary: false, language: "en", datePublished: null, retrievedAt: "2026-06-01", reliability: "C" };
}

/** What breaks a rule may also end a service's being full, which is said besides: that has cases of its own. */
function besides(found: Problem[], field: string): Problem[] {
  return field === "recordStatus" ? found : found.filter(({ what }) => !what.startsWith("is full without"));
}

describe("every rule of the dataset", () => {
  test("finds nothing in the good records", () => expect(problems.map(formatProblem)).toEqual([]));

  // A record of a wrong shape is left out, so those that name it complain as well.
  test.each(SHAPES)("finds %s", (_, file, path, value, field, what, mend) => {
    const found = checkDataset(changed(file, path, value)).problems.filter((problem) => problem.file === file);
    expect(besides(found, field)).toEqual([{ file, field, what: expect.stringMatching(what), mend: expect.stringMatching(mend) }]);
  });

  test.each(RULES)("finds %s and nothing else", (_, file, path, value, field, what, mend) => {
    expect(besides(checkDataset(changed(file, path, value)).problems, field)).toEqual([{ file, field, what: expect.stringMatching(what), mend: expect.stringMatching(mend) }]);
  });

  test.each<[string, string, string, unknown]>([
    ["a policy kept by the Open Terms Archive", NOTE, "sources.0.url", "https://github.com/OpenTermsArchive/pga-versions/commit/0123456789abcdef"],
    ["a policy kept by ToS;DR", NOTE, "sources.0.url", "https://github.com/tosdr/tosdr-versions/blob/0123456789abcdef/Market/Privacy%20Policy.md"],
    ["a policy kept by Diffi", NOTE, "sources.0.url", "https://github.com/weitzman/difficode/blob/0123456789abcdef/agreements/market/privacy.md"],
    ["the operator's own page kept by the Wayback Machine", NOTE, "sources.0.url", "https://web.archive.org/web/20260101000000/https://market.example.com/privacy"],
    ["a host whose name only ends like a refused one", MARKET, "sources.0.url", "https://notwikizero.com/terms"],
    ["a confirmed statement that stands bare", "claims/hub-cleared.json", "text", "Nothing was found."],
    ["a customer's own subdomain of a shared host", STUB, "hosts.0.host", "coins.github.io"],
    ["a region of ours", MARKET, "operatedBy.1.regions", ["CIS", "GB", "EU", "OTHER"]],
  ])("admits %s", (_, file, path, value) => {
    expect(checkDataset(changed(file, path, value)).problems.map(formatProblem)).toEqual([]);
  });
});

test("the refused hosts are sorted, bare, and none stands below another", () => {
  const hosts = [...REFUSED_HOSTS];
  expect(hosts).toEqual(hosts.toSorted());
  expect(hosts.filter((host) => !/^[a-z0-9.-]+$/.test(host) || host.startsWith("www."))).toEqual([]);
  expect(hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
});

describe("one bad file", () => {
  const broken = goodFiles.map((file) => (file.file === STUB ? { ...file, text: "{ not JSON" } : file));

  test("is named and left out, the rest goes on", () => {
    const result = checkDataset(broken);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ file: STUB, field: "" });
    expect(result.problems[0]?.what).toMatch(/^is not JSON/);
    expect([...result.records.services.keys()]).toEqual(["market", "parcels"]);
  });

  test("that is not in canonical format says how to mend it", () => {
    const files = goodFiles.map((file) => (file.file === STUB ? { ...file, text: JSON.stringify(JSON.parse(file.text)) } : file));
    expect(checkDataset(files).problems).toEqual([{ file: STUB, field: "", what: "is not in canonical format", mend: "run npm run format" }]);
  });

  test("that says null or a number is one problem, no crash", () => {
    for (const text of ["null", "7", '"text"', "[]", "{}"]) {
      const files = goodFiles.map((file) => (file.file === STUB ? { ...file, text } : file));
      const found = checkDataset(files).problems;
      expect(found.length, text).toBeGreaterThan(0);
      expect(found.every(({ file, mend }) => file === STUB && mend)).toBe(true);
    }
  });

  test("is printed on one line", () => {
    expect(formatProblem({ file: "a.json", field: "b.0", what: "is wrong", mend: "mend it" })).toBe("data/a.json · b.0 · is wrong · mend it");
    expect(formatProblem({ file: "a.json", field: "", what: "is wrong", mend: "mend it" })).toBe("data/a.json · is wrong · mend it");
  });
});

test("a circle of parents is found at each of its members", () => {
  const parent = { interestedParty: "market-bv", relation: "parent", interests: [{ type: "shareholding" }], basis: "consolidation", asOf: "2025", checkedAt: "2026-06-01", sources: ["filing"] };
  const circle = changed(GROUP, "ownership", [parent]).map((file) => {
    const { chainEnds, ...open } = JSON.parse(file.text) as Json;
    return chainEnds !== undefined && file.file === GROUP ? { ...file, text: formatRecord(open) } : file;
  });
  const found = checkDataset(circle).problems.filter(({ what }) => what === "leads back to itself");
  expect(found.map(({ file }) => file)).toEqual([BV, GROUP]);
});

test("a full service without any data-handling note says so", () => {
  const found = checkDataset(goodFiles.filter((file) => file.kind !== "handling")).problems;
  expect(found.map(({ file, field }) => [file, field])).toEqual([[MARKET, "recordStatus"], [MARKET, "recordStatus"], [MARKET, "recordStatus"]]);
  expect(found.map(({ what }) => what)).toEqual([expect.stringMatching(/a data-handling note/), expect.stringMatching(/the controller/), expect.stringMatching(/seven points/)]);
});

test("problems come in the order of their files", () => {
  const files = goodFiles.map((file) => ({ ...file, text: file.text.replace('"checkedAt": "2026-06-01"', '"checkedAt": "soon"') })).toReversed();
  const found = checkDataset(files).problems.map(({ file }) => file);
  expect(found).toEqual(found.toSorted((a, b) => a.localeCompare(b)));
});
