import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en, type MessageKey } from "../../../core/messages/en.ts";
import { extensionMessages } from "../../../core/messages/extension-messages.ts";
import type { Plural } from "../../../core/messages/bundle.ts";
import { BUNDLES } from "../../../core/messages/t.ts";
import { CHECKOUT, collect, PRODUCT } from "../world.ts";

const KEYS = Object.keys(en) as MessageKey[];
/** Chrome refuses a longer one. */
const LONGEST_DESCRIPTION = 132;

function forms(message: string | Plural): string[] {
  return typeof message === "string" ? [message] : [message.one, message.other];
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].toSorted();
}

test("no text is given twice: of two topics with one name for different things the later would be shown for both", async () => {
  const folder = join(import.meta.dirname, "..", "..", "..", "core", "messages", "en");
  const topics = await Promise.all((await readdir(folder)).map((file) => import(join(folder, file)) as Promise<Record<string, object>>));
  const given = topics.flatMap((topic) => Object.values(topic)).flatMap((texts) => Object.keys(texts));
  expect(given.length).toBeGreaterThan(500);
  expect(given.filter((key, index) => given.indexOf(key) !== index)).toEqual([]);
});

test("every step of the reading that the panel times has its words", () => {
  const steps = new Set<string>();
  for (const url of [CHECKOUT, PRODUCT]) {
    collect("<p>Shipping method: Swift Parcels</p><select><option>Swift Parcels</select>", url, {
      runStep: (step, run) => {
        steps.add(step);
        return run();
      },
    });
  }
  expect(steps.size).toBeGreaterThan(10);
  expect([...steps].filter((step) => !Object.hasOwn(en, `step_${step}`))).toEqual([]);
});

describe.each(Object.entries(BUNDLES))("locale %s", (locale, bundle) => {
  test("has exactly the keys of English, in its order", () => expect(Object.keys(bundle)).toEqual(KEYS));

  test("has both forms of a plural, and one of any other text", () => {
    for (const key of KEYS) {
      const shape = typeof en[key] === "string" ? "string" : ["one", "other"];
      expect(typeof bundle[key] === "string" ? "string" : Object.keys(bundle[key]), key).toEqual(shape);
    }
  });

  test("has the placeholders of English in every form", () => {
    for (const key of KEYS) {
      const [expected] = forms(en[key]).map(placeholders);
      for (const text of forms(bundle[key])) expect(placeholders(text), `${key}: ${text}`).toEqual(expected);
    }
  });

  test("has no empty text, and none with spaces around it", () => {
    for (const key of KEYS) {
      for (const text of forms(bundle[key])) {
        expect(text, key).not.toBe("");
        expect(text, key).toBe(text.trim());
      }
    }
  });

  test("has a description that the stores take", () => {
    expect(extensionMessages(locale).appDescription?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});
