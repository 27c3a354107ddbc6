import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasValidCheckDigit, isS10 } from "../../../core/signals/check-digit.ts";

describe("S10", () => {
  test.each(["RR123456785CN", "LB123456785CN", "RB123456785GB"])("%s is right", (number) => expect(isS10(number)).toBe(true));

  test.each(["RR123456784CN", "RR123456786CN", "RR12345678CN", "RR1234567850CN", "rr123456785cn", "R1123456785CN", "RR123456785C", " RR123456785CN", ""])("%j is not", (number) =>
    expect(isS10(number)).toBe(false));

  test("exactly one check digit is right for any number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (serial) => {
        const valid = Array.from({ length: 10 }, (_, digit) => `RR${String(serial).padStart(8, "0")}${digit}CN`).filter(isS10);
        expect(valid).toHaveLength(1);
      }),
    );
  });
});

describe("other check digits", () => {
  // GS1's own examples: an SSCC and a GTIN-13.
  test.each([
    ["mod10", "106141412345678908", true],
    ["mod10", "4006381333931", true],
    ["mod10", "4006381333932", false],
    ["mod10", "1", false],
    ["mod10Weights12", "0", false],
    ["mod7", "1234567893", false],
    ["mod7", "70", true],
    ["mod7", "151", true],
    ["none", "4006381333931", false],
    ["s10", "RR123456785CN", true],
  ] as const)("%s of %s is %s", (kind, number, expected) => expect(hasValidCheckDigit(kind, number)).toBe(expected));

  test.each(["mod10", "mod7", "mod11"] as const)("%s: changing the last digit of a right number makes it wrong", (kind) => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9,17}$/), (body) => {
        const valid = [...Array(10).keys()].filter((digit) => hasValidCheckDigit(kind, `${body}${digit}`));
        expect(valid).toHaveLength(1);
      }),
    );
  });

  test("UPS 1Z: the published sample number is right, its neighbours are not", () => {
    const valid = [...Array(10).keys()].filter((digit) => hasValidCheckDigit("mod10Weights12", `999AA1012345678${digit}`));
    expect(valid).toEqual([4]);
  });
});
