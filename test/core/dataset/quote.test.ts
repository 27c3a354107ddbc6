import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownText } from "../../../core/dataset/sources/markdown-text.ts";
import { normaliseText, quoteParts, quoteStands } from "../../../core/dataset/sources/quote.ts";

const stands = (quote: string, text: string) => quoteStands(quote, normaliseText(text));

describe("a quote stands in a text", () => {
  test.each([
    ["word for word", "stored in Singapore", "Your data is stored in Singapore."],
    ["over a line break", "stored in Singapore", "stored\n   in\tSingapore"],
    ["over a space of another width", "10 000 parcels", "10\u00A0000\u202Fparcels"],
    ["in other quotation marks", 'the "Company"', "the “Company”"],
    ["with a soft hyphen between", "warehouse", "ware\u00ADhouse"],
    ["in parts, in order", "stored in … Singapore … by us", "stored in the Republic of Singapore and elsewhere by us"],
    ["in parts marked by brackets", "stored […] here", "stored over here"],
    ["with an ellipsis of the text's own", "we may… or not", "They said we may… or not."],
    ["in another composition of the same letters", "Liège", "Lie\u0300ge"],
  ])("%s", (_, quote, text) => expect(stands(quote, text)).toBe(true));

  test.each([
    ["another word", "stored in China", "stored in Singapore"],
    ["parts in another order", "Singapore … stored", "stored in Singapore"],
    ["a part that would overlap the one before", "aba … aba", "ababa"],
    ["another case", "Stored", "stored"],
    ["one part missing", "stored … nowhere", "stored in Singapore"],
    ["no word at all", "…", "anything"],
    ["nothing", "", "anything"],
  ])("not with %s", (_, quote, text) => expect(stands(quote, text)).toBe(false));

  test("any stretch of any text does, however its spaces run; and any parts in their order", () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9,;()é菜']{1,8}$/), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.constantFrom("\n", "  ", "\t", "\u00A0"), fc.nat(), fc.nat(), (list, space, a, b) => {
        const [from, to] = [a % list.length, b % list.length].toSorted((x, y) => x - y) as [number, number];
        const text = list.join(space);
        expect(stands(list.slice(from, to + 1).join(" "), text)).toBe(true);
        expect(stands(`${list[0]} … ${list.at(-1)}`, text)).toBe(true);
        expect(stands(`${list.join(" ")} more`, text)).toBe(false);
      }),
    );
  });

  test("its parts are what stands between the marks", () => expect(quoteParts(" a b … c […] d… ")).toEqual(["a b", "c", "d"]));
});

describe("the words of Markdown", () => {
  test.each([
    ["a **bold** and _slanted_ word", "a bold and slanted word"],
    ["see [our terms](https://example.test/a_(b)) here", "see our terms here"],
    ["## Who we are", "Who we are"],
    ["* one\n2. two", "one\ntwo"],
    ["an\\_escaped 1\\. mark", "an_escaped 1. mark"],
    ["snake_case stays", "snake_case stays"],
    ["line<br>break", "linebreak"],
  ])("%j", (markdown, words) => expect(markdownText(markdown)).toBe(words));
});
