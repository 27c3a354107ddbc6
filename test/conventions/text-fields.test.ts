import { describe, expect, test } from "vitest";
import { readSources } from "./source-files.ts";

const views = (await readSources(["components", "entrypoints"], /\.tsx$/)).filter(({ text }) => /<(input|textarea)\b/.test(text));
/** From `<` to the `>` that ends the tag: those of arrows and of types inside braces do not. */
const fields = views.flatMap(({ path, text }) => [...text.matchAll(/<(input|textarea)\b(?:[^>{]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*>/g)].map(([tag]) => ({ path, tag })));
/** Into these nobody types words. */
const WORDLESS = /type="(checkbox|radio|file|number|date)"/;

describe("fields that take words", () => {
  test("every field is seen", () => {
    const opened = views.reduce((sum, { text }) => sum + (text.match(/<(input|textarea)\b/g) ?? []).length, 0);
    expect(fields).toHaveLength(opened);
    expect(fields.filter(({ tag }) => !WORDLESS.test(tag)).length).toBeGreaterThan(8);
  });

  test("no browser checks their spelling: it fetches a dictionary for that, or sends the words", () => {
    expect(fields.filter(({ tag }) => !WORDLESS.test(tag) && !tag.includes("spellcheck={false}")).map(({ path, tag }) => `${path}: ${tag}`)).toEqual([]);
  });
});
