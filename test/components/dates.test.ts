import { describe, expect, it } from "vitest";
import { barsOf } from "../../components/barcode.ts";
import { countryOptions } from "../../components/countries.ts";
import { formatDate, formatFigure } from "../../components/dates.ts";
import { localeFor } from "../../components/locale.tsx";
import { interestWords } from "../../components/ownership-words.ts";

describe("dates and figures", () => {
  it.each([
    ["2023-10-05", "Oct 5, 2023"],
    ["2023-10", "October 2023"],
    ["2023", "2023"],
    ["not a date", "not a date"],
    ["2023-13", "2023-13"],
  ])("writes %s as %s", (date, written) => {
    expect(formatDate("en", date)).toBe(written);
  });

  it("writes money before and units after the number", () => {
    expect(formatFigure("en", 100_000_000, "EUR")).toBe("EUR 100,000,000");
    expect(formatFigure("de", 30_000, "m²")).toBe("30.000 m²");
  });
});

describe("shares", () => {
  const { t } = localeFor("en");
  it.each([
    [{ type: "shareholding", share: { exact: 63.84 }, directOrIndirect: "direct" }, "63.84 % of the shares, held directly"],
    [{ type: "votingRights", share: { minimum: 50 }, directOrIndirect: "unknown" }, "at least 50 % of the votes"],
    [{ type: "shareholding", share: { minimum: 0, maximum: 10 }, directOrIndirect: "unknown" }, "0–10 % of the shares"],
    [{ type: "shareholding", directOrIndirect: "unknown" }, "shares, how many not stated"],
    [{ type: "rightsGrantedByContract", directOrIndirect: "indirect" }, "rights by contract, held indirectly"],
  ] as const)("are said in words", (interest, words) => {
    expect(interestWords(t, "en", interest)).toBe(words);
  });
});

describe("countries", () => {
  it("are all named and sorted", () => {
    const { country } = localeFor("en");
    const options = countryOptions("en", country);
    expect(options.every(({ value, name }) => name && name !== value)).toBe(true);
    expect(options[0]?.name).toBe("Afghanistan");
    expect(country("EEA")).toBe("European Economic Area");
    expect(country("OTHER")).toBe("everywhere else");
  });
});

describe("the barcode", () => {
  it("never overlaps its bars, and takes no other characters", () => {
    const { bars, width } = barsOf("0f3a-");
    expect(bars.length).toBe(4);
    for (const [index, bar] of bars.entries()) expect((bars[index + 1]?.x ?? width) - bar.x).toBeGreaterThan(bar.width);
  });
});
