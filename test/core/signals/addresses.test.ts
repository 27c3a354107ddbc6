import { describe, expect, test } from "vitest";
import { strippedAddress } from "../../../core/signals/address.ts";
import { CHECKOUT, collect, places } from "../world.ts";

const of = (body: string, service = "parcels") => places(collect(body, CHECKOUT).signals, service);

describe("links, frames, forms and scripts", () => {
  test.each([
    ["a link", '<a href="https://parcels.example.org/about">x</a>', ["link content"]],
    ["a link without scheme", '<a href="//www.parcels.example.org/">x</a>', ["link content"]],
    ["a link in the footer", '<footer><a href="https://parcels.example.org/">x</a></footer>', ["link boilerplate"]],
    ["a link in the navigation", '<div role="navigation"><a href="https://parcels.example.org/">x</a></div>', ["link boilerplate"]],
    ["a link in a footer by its class", '<div class="site-footer"><a href="https://parcels.example.org/">x</a></div>', ["link boilerplate"]],
    ["a link to its tracking page", '<a href="https://track.parcels.example.org/detail?n=00340434161094042557">x</a>', ["link trackingPage"]],
    ["a link to its search form", '<a href="https://track.parcels.example.org/detail">x</a>', ["link content"]],
    ["a tracking page in the footer", '<footer><a href="https://track.parcels.example.org/detail">x</a></footer>', ["link boilerplate"]],
    ["two links", '<a href="https://parcels.example.org/a">x</a><a href="https://parcels.example.org/b">y</a>', ["link content"]],
    ["a link in content and footer", '<a href="https://parcels.example.org/">x</a><footer><a href="https://parcels.example.org/">y</a></footer>', ["link content", "link boilerplate"]],
    ["a frame", '<iframe src="https://parcels.example.org/widget"></iframe>', ["frame content"]],
    ["a form", '<form action="https://parcels.example.org/track"></form>', ["form content"]],
    ["a script", '<script src="https://cdn.parcels.example.org/a.js"></script>', ["request script"]],
    ["a look-alike", '<a href="https://parcels.example.org.evil.test/">x</a><a href="https://notparcels.example.org.test/">x</a>', []],
    ["an address in the query", '<a href="https://evil.test/?to=https://parcels.example.org/">x</a>', []],
    ["a user name that looks like a host", '<a href="https://parcels.example.org@evil.test/">x</a>', []],
    ["what is no address", '<a href="http://[">x</a><a href="https://">x</a><iframe src="javascript:parcels.example.org"></iframe>', []],
    ["a relative link", '<a href="/parcels.example.org">x</a>', []],
    ["an overlong address", `<a href="https://parcels.example.org/${"a".repeat(5_000)}">x</a>`, []],
  ])("%s", (_, body, expected) => expect(of(body)).toEqual(expected));

  test("a payment frame is told by its address", () => {
    expect(of('<iframe src="https://pay.coins.example.edu/v1"></iframe>', "coins")).toEqual(["frame content"]);
  });

  test("the page's own service is no party", () => {
    expect(of('<a href="https://market.example.com/other">x</a><iframe src="https://market.example.com/f"></iframe>', "market")).toEqual(["path address"]);
  });

  test("only the host of ours is kept, and the rule of a tracking page", () => {
    const { signals } = collect('<a href="https://track.parcels.example.org/detail?mailNo=00340434161094042557#SECRET">SECRET</a>', CHECKOUT);
    expect(signals).toContainEqual({ kind: "link", service: "parcels", matched: "parcels.example.org", where: "trackingPage", rule: "address/tracking" });
    expect(JSON.stringify(signals)).not.toMatch(/SECRET|0034/);
  });

  test.each([
    ["https://www.parcels.example.org/de/sendungsverfolgung?piececode=00340434161094042557", "trackingPage"],
    ["https://www.parcels.example.org/suivi/6A12345678901", "trackingPage"],
    ["https://www.parcels.example.org/sledovani-zasilky.php?barcode=RR123456785CZ", "trackingPage"],
    ["https://www.parcels.example.org/tracking", "content"],
    ["https://www.parcels.example.org/webtracker/tracker.do?navigation=1&respLang=en&respCountry=GENERIC", "content"],
    ["https://www.parcels.example.org/news/00340434161094042557", "content"],
    ["https://www.parcels.example.org/contracts/00340434161094042557", "content"],
  ])("a carrier's link with a tracking word and a number is one to a parcel: %s", (href, where) => {
    expect(of(`<a href="${href}">x</a>`)).toEqual([`link ${where}`]);
  });

  test("a payment service tracks no parcel", () => {
    expect(of('<a href="https://pay.coins.example.edu/track/00340434161094042557">x</a>', "coins")).toEqual(["link content"]);
  });

  test("requests that the page made count once, listed hosts only", () => {
    const requests = ["https://coins.example.edu/a.js?SECRET", "https://coins.example.edu/b.js", "https://other.test/", "no address", ""];
    const { signals } = collect("", CHECKOUT, { requests });
    expect(signals.filter(({ kind }) => kind === "request")).toEqual([{ kind: "request", service: "coins", matched: "coins.example.edu", where: "script" }]);
  });

  test("a script and its own request are one and the same", () => {
    const { signals } = collect('<script src="https://coins.example.edu/a.js"></script>', CHECKOUT, { requests: ["https://coins.example.edu/a.js"] });
    expect(places(signals, "coins")).toEqual(["request script"]);
  });
});

describe("the page's own address", () => {
  const url = (path: string) => new URL(`https://shop.example.com${path}`);

  test.each(["cart", "checkout", "payment", "order", "tracking", "account"] as const)("is its origin alone on a %s page", (type) => {
    expect(strippedAddress(url("/orders/jane/LB123456785CN?token=1#x"), type)).toEqual({ origin: "https://shop.example.com", path: "" });
  });

  test.each([
    ["/", "/"],
    ["/about", "/about"],
    ["/en/help/delivery/", "/en/help/delivery/"],
    ["/item/1005001234567890.html", "/item/…"],
    ["/u/jane@example.com/x", "/u/…/x"],
    ["/u/jane%40example.com", "/u/…"],
    ["/u/7", "/u/…"],
    ["/share/a1b2c3d4e5f6", "/share/…"],
    [`/p/${"x".repeat(41)}`, "/p/…"],
    ["/a?q=secret&mail=jane@example.com#me", "/a"],
  ])("%s is kept as %s elsewhere", (path, expected) => expect(strippedAddress(url(path), "other").path).toBe(expected));

  test("bears neither user name nor password", () => {
    expect(strippedAddress(new URL("https://jane:secret@shop.example.com/a"), "other")).toEqual({ origin: "https://shop.example.com", path: "/a" });
  });

  test("is never so long that a detection is refused for it", () => {
    expect(strippedAddress(url("/a".repeat(3_000)), "other").path.length).toBeLessThanOrEqual(500);
  });
});
