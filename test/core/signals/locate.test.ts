import { describe, expect, test } from "vitest";
import { hasPlace, locateSignal } from "../../../core/signals/locate.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import type { Signal } from "../../../core/signals/signal.ts";
import { CHECKOUT, knowledgeOf, pageOf, PRODUCT } from "../world.ts";

const knowledge = knowledgeOf(CHECKOUT);

function locate(body: string, url = CHECKOUT): Map<string, string[]> {
  const document = pageOf(body);
  const before = document.documentElement.outerHTML;
  const { signals } = collectSignals(document, url, knowledge);
  const placed = signals.filter(hasPlace).map((signal: Signal) => [`${signal.kind} ${signal.where}`, locateSignal(document, url, knowledge, signal).map((element) => element.id)] as const);
  expect(document.documentElement.outerHTML, "the page is not changed").toBe(before);
  return new Map(placed);
}

describe("where a signal stood", () => {
  test("a labelled name: its own element, not the same name in running text", () => {
    const found = locate("<p id='prose'>We like Swift Parcels a lot.</p><p id='label'>Shipping: Swift Parcels</p>");
    expect(found.get("visibleName shippingLabel")).toEqual(["label"]);
  });

  test("a name that stands labelled twice: both", () => {
    const found = locate("<p id='one'>Shipping: Swift Parcels</p><p id='two'>Shipping: Swift Parcels</p>");
    expect(found.get("visibleName shippingLabel")).toEqual(["one", "two"]);
  });

  test("links apart by where they lead and stand", () => {
    const found = locate("<footer><a id='foot' href='https://www.parcels.example.org/'>x</a></footer><main><a id='main' href='https://www.parcels.example.org/'>x</a></main>");
    const places = [...found.entries()].filter(([key]) => key.startsWith("link"));
    for (const [key, ids] of places) expect(ids).toEqual([key.endsWith("boilerplate") ? "foot" : "main"]);
  });

  test("a seller behind its label", () => {
    const found = locate("<p id='other'>Sold by: the sea</p><p id='seller'>Sold by: Acme Trading</p>", PRODUCT);
    for (const ids of found.values()) expect(ids).toHaveLength(1);
  });

  test("a seller in an element that the record tells: there, and at no label elsewhere", () => {
    // The tiny marketplace's record: h2.seller a.
    const found = locate("<p id='label'>Sold by: Example Ltd</p><h2 class='seller'><a id='name'>Acme Trading</a></h2><p id='prose'>Acme Trading</p>", PRODUCT);
    expect(found.get("seller sellerLabel")).toEqual(["name"]);
  });

  test("what stands in an address, a script or the head has no place", () => {
    const signal = (kind: Signal["kind"], where: Signal["where"]): Signal => ({ kind, service: "market", matched: "x", where });
    expect([signal("host", "address"), signal("path", "address"), signal("meta", "head"), signal("request", "script"), signal("seller", "sellerProperty"), signal("structuredData", "carrierProperty")].map(hasPlace)).toEqual([false, false, false, false, false, false]);
  });

  test("what is gone from the page is found nowhere", () => {
    const document = pageOf("<p>Nothing here</p>");
    expect(locateSignal(document, CHECKOUT, knowledge, { kind: "visibleName", service: "parcels", matched: "Swift Parcels", where: "shippingLabel" })).toEqual([]);
  });
});
