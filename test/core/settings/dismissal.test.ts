import { describe, expect, test } from "vitest";
import { dismissalHost, withDismissal } from "../../../core/settings/dismissal.ts";
import { MOST_DISMISSED, siteHostSchema } from "../../../core/settings/schema.ts";

describe("a dismissed site", () => {
  test.each([
    ["www.aliexpress.com", "aliexpress.com"],
    ["de.aliexpress.com", "aliexpress.com"],
    ["m.temu.com", "temu.com"],
    ["global.cainiao.com", "global.cainiao.com"],
    ["bol.com", "bol.com"],
    ["localhost", "localhost"],
    ["192.168.1.20", "192.168.1.20"],
    ["[::1]", "[::1]"],
  ])("%s is remembered as %s, and can be", (host, site) => {
    expect(dismissalHost(host)).toBe(site);
    expect(siteHostSchema.safeParse(site).success).toBe(true);
  });

  test("is added once, and taken out again", () => {
    const once = withDismissal(["bol.com"], "www.temu.com", true);
    expect(once).toEqual(["bol.com", "temu.com"]);
    expect(withDismissal(once, "m.temu.com", true)).toEqual(once);
    expect(withDismissal(once, "temu.com", false)).toEqual(["bol.com"]);
  });

  test("makes room for itself when the list is full", () => {
    const full = Array.from({ length: MOST_DISMISSED }, (_, index) => `shop-${index}.example`);
    const next = withDismissal(full, "new.example", true);
    expect(next).toHaveLength(MOST_DISMISSED);
    expect(next.at(-1)).toBe("new.example");
    expect(next).not.toContain("shop-0.example");
  });
});
