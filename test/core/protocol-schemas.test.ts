import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectionSchema, parseDetection } from "../../core/detect/detection-schema.ts";
import { pagePayloads, uiPayloads } from "../../core/protocol-schemas.ts";
import { EVIDENCE_RULES } from "../../core/detect/rules.ts";
import { parseSignals } from "../../core/signals/signals-schema.ts";
import { CHECKOUT, collect, judge } from "./world.ts";

const BODY = '<p>Carrier: Swift Parcels</p><p>Sold by: Acme</p><iframe src="https://coins.example.edu/"></iframe>';
const GOOD = judge(BODY, CHECKOUT);
const TABLES = { ...pagePayloads, ...uiPayloads };

/** Every path of an object inside a value. */
function* objectsIn(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, item] of Object.entries(value)) yield* objectsIn(item, [...path, key]);
}

function withExtra(good: object, path: string[], key: string): unknown {
  const copy = structuredClone(good) as unknown as Record<string, unknown>;
  const target = path.reduce((object, step) => object[step] as Record<string, unknown>, copy);
  Object.defineProperty(target, key, { value: "x", enumerable: true });
  return copy;
}

describe("a detection", () => {
  test("of the engine is taken as it is", () => expect(parseDetection(GOOD)).toEqual(GOOD));

  test("every place that a rule takes is one that the worker takes", () => {
    for (const { kind, where, id } of EVIDENCE_RULES) {
      for (const place of where) {
        const evidence = [{ signal: kind, matched: "x", where: place, rule: id }];
        expect(parseDetection({ ...GOOD, findings: [{ role: "carrier", service: "parcels", certainty: "likely", evidence }] }), `${id} ${place}`).toBeDefined();
      }
    }
  });

  const paths = [...objectsIn(GOOD)];
  test.each(paths.map((path) => [path.join(".") || "its top", path] as const))("with an unknown key at %s is refused whole", (_, path) => {
    for (const key of ["extra", "__proto__", "constructor", "toString"]) expect(parseDetection(withExtra(GOOD, path, key)), key).toBeUndefined();
  });

  test.each([
    ["another version", { v: 2 }],
    ["a long matched text", { findings: [{ ...GOOD.findings[0], evidence: [{ signal: "host", matched: "x".repeat(201), where: "address", rule: "r" }] }] }],
    ["a long seller name", { findings: [{ role: "seller", service: null, certainty: "likely", seller: { name: "x".repeat(81) }, evidence: [] }] }],
    ["a slug that is none", { page: { service: "../market", type: "other", rule: "" } }],
    ["text as language", { language: "English" }],
    ["too many findings", { findings: Array.from({ length: 61 }, () => GOOD.findings[0]) }],
    ["a long path", { address: { origin: "https://a.test", path: "/".repeat(2_001) } }],
    ["a role that is none", { findings: [{ ...GOOD.findings[0], role: "owner" }] }],
  ])("with %s is refused whole", (_, change) => expect(parseDetection({ ...GOOD, ...change })).toBeUndefined());
});

describe("signals", () => {
  const SIGNALS = collect(BODY, CHECKOUT);

  test("of a reader are taken as they are", () => expect(parseSignals(SIGNALS)).toEqual(SIGNALS));

  test.each([...objectsIn(SIGNALS)].map((path) => [path.join(".") || "their top", path] as const))("with an unknown key at %s are refused whole", (_, path) => {
    for (const key of ["text", "__proto__", "toString"]) expect(parseSignals(withExtra(SIGNALS, path, key)), key).toBeUndefined();
  });
});

describe("payloads", () => {
  test.each(Object.keys(TABLES))("%s never throws, whatever it is given", (name) => {
    const schema = TABLES[name as keyof typeof TABLES];
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }), (payload) => {
        expect(typeof schema.safeParse(payload).success).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });

  test("a detection changed anywhere never throws, and what passes is still a detection", () => {
    fc.assert(
      fc.property(fc.constantFrom(...objectsIn(GOOD)), fc.string(), fc.jsonValue(), (path, key, value) => {
        const copy = structuredClone(GOOD) as unknown as Record<string, unknown>;
        const target = path.reduce((object, step) => object[step] as Record<string, unknown>, copy);
        target[key] = value;
        const result = detectionSchema.safeParse(copy);
        if (result.success) expect(Object.keys(result.data)).toEqual(Object.keys(GOOD));
      }),
      { numRuns: 500 },
    );
  });

  test.each<[keyof typeof TABLES, unknown, boolean]>([
    ["knowledge", "de", true],
    ["knowledge", "", true],
    ["knowledge", undefined, false],
    ["knowledge", "de-AT", false],
    ["knowledge", {}, false],
    ["dismissBadge", "example.com", false],
    ["tabState", 3, true],
    ["tabState", -1, false],
    ["tabState", 1.5, false],
    ["tabState", "3", false],
    ["setDismissed", { host: "example.com", dismissed: true }, true],
    ["setDismissed", { host: "example.com", dismissed: true, extra: 1 }, false],
    ["setDismissed", { host: "https://example.com/", dismissed: true }, false],
    ["search", "DHL", true],
    ["search", "x".repeat(301), false],
    ["describe", "aliexpress", true],
    ["describe", "__proto__", false],
    ["changeSettings", { theme: "dark" }, true],
    ["changeSettings", [], false],
  ])("%s of %j: %s", (name, payload, expected) => expect(TABLES[name].safeParse(payload).success).toBe(expected));
});
