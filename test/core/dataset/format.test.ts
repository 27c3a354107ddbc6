import fc from "fast-check";
import { expect, test } from "vitest";
import { formatRecord } from "../../../core/dataset/format.ts";
import { goodFiles } from "../world.ts";

test("formatting what was formatted changes nothing", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = formatRecord(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(formatRecord(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("no line that could be broken is longer than 140 columns", () => {
  const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(fc.stringMatching(/^[a-z ]{0,30}$/), { maxLength: 12 }), { maxKeys: 8 });
  fc.assert(
    fc.property(values, (value) => {
      for (const line of formatRecord(value).split("\n")) expect(line.length).toBeLessThanOrEqual(140);
    }),
  );
});

test("a short member stands on one line, a long one is opened", () => {
  expect(formatRecord({ id: "a", list: ["b", "c"], none: [], nothing: {} })).toBe('{\n  "id": "a",\n  "list": ["b", "c"],\n  "none": [],\n  "nothing": {}\n}\n');
  expect(formatRecord({ list: [1, 2, [], {}, { a: 0 }] })).toBe('{\n  "list": [1, 2, [], {}, { "a": 0 }]\n}\n');
  expect(formatRecord({ list: ["x".repeat(80), "y".repeat(80)] })).toBe(`{\n  "list": [\n    "${"x".repeat(80)}",\n    "${"y".repeat(80)}"\n  ]\n}\n`);
});

test("the tiny dataset is canonical", () => {
  for (const { text } of goodFiles) expect(formatRecord(JSON.parse(text))).toBe(text);
});
