import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openHosts } from "../../../core/dataset/lookup.ts";
import { packParties, type Party, withHosts } from "../../../core/dataset/party-tables.ts";
import { isListedHost, isListedUnder, kindOfParty, partyAt, partyOfHost, trackingRule } from "../../../core/signals/parties.ts";

type Host = Party["hosts"][number];
const host = (name: string, path = "", subdomains = true, kind: Host["kind"] = "site"): Host => ({ host: name, subdomains, kind, path, region: "" });
const party = (id: string, hosts: Party["hosts"]): Party => ({ id, kind: "carrier", hosts, names: [], tracking: [], formats: [] });

const PARTIES = [
  party("dhl", [host("dhl.example"), host("dhl.example", "/paket"), host("odd.example", "", false), host("cloud.dhl.example", "", true, "notThis")]),
  party("mydhl", [host("my.dhl.example"), host("portal.example", "/dhl/")]),
  party("dh", [host("hl.example")]),
];
const tables = withHosts(packParties(PARTIES));
const found = (name: string, path = "/") => partyOfHost(tables, name, path)?.party.id;

describe("the party of a host", () => {
  test.each([
    ["dhl.example", "/", "dhl"],
    ["www.dhl.example", "/x", "dhl"],
    ["my.dhl.example", "/", "mydhl"],
    ["www.my.dhl.example", "/", "mydhl"],
    ["odd.example", "/", "dhl"],
    ["hl.example", "/", "dh"],
    ["portal.example", "/dhl", "mydhl"],
    ["portal.example", "/dhl/track", "mydhl"],
  ])("%s%s is %s", (name, path, expected) => expect(found(name, path)).toBe(expected));

  test.each([
    ["www.odd.example", "/"],
    ["cloud.dhl.example", "/"],
    ["www.cloud.dhl.example", "/paket"],
    ["portal.example", "/dhlx"],
    ["portal.example", "/"],
    ["xdhl.example", "/"],
    ["dhl.example.net", "/"],
    ["example", "/"],
    ["carrier", "/"],
    ["", "/"],
  ])("%s%s is nobody's", (name, path) => expect(found(name, path)).toBeUndefined());

  test("the answer is that of the worker's own look-up, and what has an owner is listed", () => {
    const label = fc.constantFrom("dhl", "my", "www", "hl", "odd", "portal", "example", "net", "a");
    const hosts = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));
    const paths = fc.constantFrom("/", "/dhl", "/dhl/x", "/paket", "/paket/1", "/pakete");
    const entry = fc.record({ host: fc.array(label, { minLength: 2, maxLength: 3 }).map((labels) => labels.join(".")), path: fc.constantFrom("", "/dhl", "/paket/"), subdomains: fc.boolean(), kind: fc.constantFrom("site" as const, "notThis" as const) });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => `${one.host}${one.path.replace(/\/$/, "")}`, maxLength: 8 }), hosts, paths, (entries, name, path) => {
        const parties = entries.map((one, number) => party(`p${number}`, [host(one.host, one.path, one.kind === "notThis" || one.subdomains, one.kind)]));
        const expected = openHosts(parties)(name, path)?.service.id;
        const packed = withHosts(packParties(parties));
        expect(partyOfHost(packed, name, path)?.party.id).toBe(expected);
        if (expected) expect(isListedHost(packed, name)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("a party is known by its id and by its line", () => {
  expect(kindOfParty(tables, "mydhl")).toBe("carrier");
  expect(kindOfParty(tables, "dhl.example")).toBeUndefined();
  expect([0, 1, 2, 3].map((line) => partyAt(tables, line)?.id)).toEqual(["dhl", "mydhl", "dh", undefined]);
});

test("a host in which its party's id stands is told by it, and comes back whole", () => {
  const packed = packParties([party("acs-courier", [host("acscourier.example"), host("www.acs-courier.example"), host("pay.acscourier.example.gr", "/acscourier")]), party("x", [host("ox.example")])]);
  expect(packed.parties).toBe("\nacs-courier c *.example www.acs-courier.example pay.*.example.gr/* \nx c o*.e*ample \n");
  expect(withHosts(packed).parties).toBe("\nacs-courier c acscourier.example www.acs-courier.example pay.acscourier.example.gr/acscourier \nx c ox.example \n");
});

describe("rules of tracking pages", () => {
  const rule = (path: string, name = "") => ({ id: "tracking", type: "tracking" as const, host: name, path });
  const packed = (...tracking: Party["tracking"]) => withHosts(packParties([{ ...party("dhl", [host("dhl.example")]), tracking }]));
  const ruleOf = (address: string, ...tracking: Party["tracking"]) => trackingRule(packed(...tracking), { id: "dhl", kind: "carrier" }, new URL(address));

  test("one whose every address holds a word that says so is not sent", () => {
    expect(packed(rule("^/track/[^/]+/?$"), rule("^/suivi(?:/.*)?/?$|^/en/tracking/?$"), rule("", "^track\\.dhl\\.example$")).tracking).toEqual([]);
    expect(packed(rule("^/isapohi\\.asp/?$"), rule("^/track/?$|^/isapohi/?$")).tracking).toHaveLength(2);
  });

  test("a rule of the record is named, and the words where they say it", () => {
    expect(ruleOf("https://www.dhl.example/isapohi.asp?n=1", rule("^/isapohi\\.asp/?$"))).toBe("dhl/tracking");
    expect(ruleOf("https://www.dhl.example/Sendungsverfolgung/00340434161094042557")).toBe("address/tracking");
    expect(ruleOf("https://www.dhl.example/sendungsverfolgung")).toBeUndefined();
    expect(ruleOf("https://www.dhl.example/kontakt/00340434161094042557")).toBeUndefined();
  });
});

describe("a party with a host below a country's domain", () => {
  const parties = withHosts(packParties([party("post", [host("post.example.fi"), host("post.example")]), party("swift", [host("swift.example"), host("swift.example.se", "/fi"), host("other.example.fi", "", true, "notThis"), host("swift.example.no", "", false)])]));
  test.each([
    ["post", ".fi", true],
    ["post", ".se", false],
    ["swift", ".se", true],
    ["swift", ".no", true],
    ["swift", ".fi", false],
    ["pos", ".fi", false],
  ])("%s below %s: %s", (id, domain, expected) => expect(isListedUnder(parties, id, domain)).toBe(expected));
});
