import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refuseNewHosts, requiredHosts } from "../../../core/dataset/access.ts";
import { coversPattern, laterPatterns, originOf } from "../../../core/dataset/match-patterns.ts";

const A = "https://*.a.example/*";
const B = "https://*.b.example/*";
const C = "https://*.c.example/*";

describe("hosts needed at install", () => {
  test("grow with the dataset before 1.0, and nothing is frozen", () => {
    expect(requiredHosts([A, B], "0.9.0", null)).toEqual({ hosts: [A, B], frozen: null });
    expect(refuseNewHosts([A, B], "0.9.0", null)).toEqual([]);
  });

  test("are frozen by a new major version, and none joins within it", () => {
    const first = requiredHosts([A, B], "1.0.0", null);
    expect(first).toEqual({ hosts: [A, B], frozen: { major: 1, hosts: [A, B] } });
    expect(requiredHosts([A, B, C], "1.4.2", first.frozen)).toEqual(first);
    expect(requiredHosts([B, C], "1.5.0", first.frozen)).toEqual({ hosts: [B], frozen: first.frozen });
    expect(requiredHosts([B, C], "2.0.0", first.frozen)).toEqual({ hosts: [B, C], frozen: { major: 2, hosts: [B, C] } });
  });

  test("a new one within a major version is refused, with what to do instead", () => {
    const frozen = { major: 1, hosts: [A, B] };
    const [line = "", ...more] = refuseNewHosts([A, B, C], "1.2.0", frozen);
    expect(more).toEqual([]);
    expect(line).toContain(C);
    expect(line).toMatch(/ships as data.*allow new sites/);
    expect(refuseNewHosts([A], "1.2.0", frozen)).toEqual([]);
    expect(refuseNewHosts([A], "2.0.0", frozen)).toEqual([expect.stringContaining("npm run generate")]);
    expect(refuseNewHosts([A], "1.0.0", null)).toHaveLength(1);
  });

  test("whatever the dataset does within a major version, what is generated is never refused", () => {
    const lists = fc.array(fc.subarray([A, B, C, "https://d.example/*", "https://*.e.example/shop*"]), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lists, (history) => {
        let frozen = requiredHosts(history[0] ?? [], "3.0.0", null).frozen;
        for (const wanted of history) {
          const access = requiredHosts(wanted, "3.1.0", frozen);
          expect(refuseNewHosts(access.hosts, "3.1.0", access.frozen)).toEqual([]);
          expect(access.frozen).toEqual(frozen);
          frozen = access.frozen;
        }
      }),
    );
  });

  test("a version that is none is an error", () => expect(() => requiredHosts([], "next", null)).toThrow(/no version/));
});

describe("sites that came later", () => {
  test.each([
    ["https://*.a.example/*", "https://*.shop.a.example/*", true],
    ["https://*.a.example/*", "https://a.example/*", true],
    ["https://*.a.example/*", "https://*.a.example/shop*", true],
    ["https://*.a.example/shop*", "https://*.a.example/*", false],
    ["https://a.example/*", "https://*.a.example/*", false],
    ["https://*.a.example/*", "https://*.aa.example/*", false],
    ["https://*.a.example/*", "https://*.example/*", false],
    ["no pattern", "no pattern", false],
  ])("%s covers %s: %s", (pattern, other, covered) => expect(coversPattern(pattern, other)).toBe(covered));

  test("are those that no required pattern covers; only what people visit counts", () => {
    const site = (host: string, kind = "site", path = "") => ({ host, subdomains: true, kind, path });
    const services = [{ hosts: [site("a.example"), site("new.example"), site("api.example", "api"), site("big.example", "site", "/shop")] }];
    expect(laterPatterns(services, [A])).toEqual(["https://*.big.example/shop*", "https://*.new.example/*"]);
    expect(laterPatterns(services, [A, "https://*.big.example/shop*", "https://*.new.example/*"])).toEqual([]);
  });

  test("browsers are asked for hosts", () => {
    expect(originOf("https://*.big.example/shop*")).toBe("https://*.big.example/*");
    expect(originOf("https://*/*")).toBe("https://*/*");
  });
});
