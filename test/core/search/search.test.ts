import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchDataset } from "../../../core/search/search.ts";
import { index } from "../world.ts";

const search = (query: string) => searchDataset(index, query).map(({ service, because, certain }) => `${service} ${because}${certain ? "" : " perhaps"}`);

describe("search", () => {
  test.each<[string, string[]]>([
    ["Market", ["market name"]],
    ["mark", ["market name"]],
    ["  SWIFT  ", ["parcels name"]],
    ["parcels", ["parcels name"]],
    ["cóinspay", ["coins name"]],
    ["pay", ["coins name"]],
    ["market.example.com", ["market address"]],
    ["https://www.market.example.com/item/1?x=1", ["market address"]],
    ["www.market.example.com/checkout", ["market address"]],
    ["example.net/market/x", ["market address"]],
    ["RR123456785CN", ["parcels trackingNumber"]],
    ["rr 123 456 785 cn", ["parcels trackingNumber"]],
    ["SW-1234-5678-9012", ["parcels trackingNumber perhaps"]],
  ])("%j finds %j", (query, expected) => expect(search(query)).toEqual(expected));

  test.each(["", " ", "a", "zzzzz", "example.net", "example.net/marketplace", "market.example.com.evil.test", "notmarket.example.com", "https://market.example.com@evil.test/", "RR123456784CN", "SW12345678901", "http://", "javascript:alert(1)", "1234", "%", "\\", "("])(
    "%j finds nothing",
    (query) => expect(search(query)).toEqual([]),
  );

  test("exact names come first, then beginnings, then the rest", () => {
    const service = (id: string, name: string) => ({ id, name, kind: "shop" as const, hosts: [], names: [], pages: [], methods: [], tracking: [] });
    const names = { ...index, services: [service("a", "My post"), service("b", "Postal"), service("c", "Post")] };
    expect(searchDataset(names, "post").map(({ service: id }) => id)).toEqual(["c", "b", "a"]);
  });

  test("at most eight, none twice, never a crash", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 400 }), fc.webUrl(), fc.domain(), fc.stringMatching(/^[A-Z0-9 -]{0,60}$/)), (query) => {
        const found = searchDataset(index, query);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(new Set(found.map(({ service }) => service)).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});
