import { describe, expect, test } from "vitest";
import { pathPatternSource, valuePatternSource } from "../../../core/dataset/pattern.ts";

type Case = [pattern: string, matching: string[], other: string[]];

const PATHS: Case[] = [
  ["/", ["/"], ["/a", "//", ""].filter(Boolean)],
  ["/cart", ["/cart", "/cart/"], ["/cart/x", "/carts", "/Cart", "/x/cart", "/cart.html", "/"]],
  ["/cart/", ["/cart", "/cart/"], ["/cart//", "/cart/x"]],
  ["/item/*.html", ["/item/1.html", "/item/1005-a_b.html", "/item/1.html/"], ["/item/.html", "/item/a/1.html", "/item/1.htm", "/item/1xhtml", "/item/1.html.evil"]],
  ["/w/wholesale-*.html", ["/w/wholesale-phone-case.html"], ["/w/wholesale-.html", "/w/wholesale-a/b.html"]],
  ["/dp/*", ["/dp/B0001", "/dp/B0001/"], ["/dp", "/dp/", "/dp/B0001/ref"]],
  ["/*/dp/*", ["/Some-Title/dp/B0001"], ["/dp/B0001", "/a/b/dp/B0001"]],
  ["/store/**", ["/store/1", "/store/1/2.html", "/store/", "/store"], ["/stores", "/storefront/1", "/a/store/1"]],
  ["/**", ["/", "/a", "/a/b/c.html"], []],
  ["/**/checkout", ["/a/checkout", "/a/b/checkout"], ["/checkout/a", "/a/checkouts"]],
  ["/{locale}", ["/", "/de", "/de-DE", "/en_US/"], ["/deu", "/de/x", "/419"]],
  ["/{locale}/cart", ["/cart", "/de/cart", "/de-de/cart", "/PT_br/cart"], ["/deu/cart", "/de/de/cart", "/de-/cart", "/1a/cart"]],
  ["/{locale}/p/*/index.html", ["/p/x/index.html", "/es-mx/p/x/index.html"], ["/es-mx/p/index.html"]],
  ["/a+b(c)[d]^$|.\\e?", ["/a+b(c)[d]^$|.\\e?"], ["/aab(c)[d]^$|.\\e?", "/"]],
];

describe("path patterns", () => {
  describe.each(PATHS)("%s", (pattern, matching, other) => {
    const regex = new RegExp(pathPatternSource(pattern));
    test.each(matching)("matches %s", (path) => expect(path).toMatch(regex));
    test.each(other.map((path) => [path]))("does not match %s", (path) => expect(path).not.toMatch(regex));
  });
});

const VALUES: Case[] = [
  ["*", ["", "anything", "a/b"], []],
  ["track.example.com", ["track.example.com"], ["trackXexample.com", "a.track.example.com", "track.example.com.evil.test"]],
  ["*.example.com", ["a.example.com", "a.b.example.com"], ["example.com", "a.example.com.evil.test", "aexample.com"]],
  ["/tracking?*", ["/tracking?n=1", "/tracking?"], ["/trackin", "/trackingn=1"]],
];

describe("value patterns", () => {
  describe.each(VALUES)("%s", (pattern, matching, other) => {
    const regex = new RegExp(valuePatternSource(pattern));
    test.each(matching.map((value) => [value]))("matches %j", (value) => expect(value).toMatch(regex));
    test.each(other.map((value) => [value]))("does not match %j", (value) => expect(value).not.toMatch(regex));
  });
});
