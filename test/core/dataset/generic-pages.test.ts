import { describe, expect, test } from "vitest";
import { GENERIC_RULES, genericPages } from "../../../core/dataset/generic-pages.ts";

/** Addresses that a path pattern takes: with a locale and without, with and without what the wildcards stand for. */
function examples(path: string): string[] {
  const filled = [path.replaceAll("**", "x/y").replaceAll("*", "z"), path.replace(/\/\*\*$/, "").replaceAll("**", "x").replaceAll("*", "z")];
  return filled.flatMap((one) => [one.replace("/{locale}", ""), one.replace("/{locale}", "/de-at")]).map((one) => `https://shop.example${one || "/"}`);
}

describe("generic rules are passed over by their words alone", () => {
  test.each(GENERIC_RULES.flatMap(({ id, paths = [] }) => paths.map((path) => [id, path] as const)))("never %s at %s", (id, path) => {
    for (const address of examples(path)) {
      const rule = genericPages(address).find((one) => one.id === id);
      expect(rule && new RegExp(rule.path).test(new URL(address).pathname), address).toBe(true);
    }
  });

  test("nor a rule for a host or a query", () => {
    expect(genericPages("https://checkout.shop.example/").map(({ id }) => id)).toContain("checkout-host");
    expect(genericPages("https://shop.example/?q=shoes").map(({ id }) => id)).toContain("search-query");
  });

  test("an address of none of these words leaves the rules that have none", () => {
    expect(genericPages("https://shop.example/impressum").map(({ id }) => id)).toEqual(["product-form", "home"]);
  });
});
