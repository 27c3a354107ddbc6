import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { CHECKOUT } from "./addresses.ts";
import { badgeOf } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup } from "./harness/popup.ts";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2 A and AA and its best practices: rule and the first place, one a line. */
async function violations(page: Page): Promise<string[]> {
  await page.bringToFront();
  await page.evaluate(source);
  const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }));
  expect(results.passes.length, "rules that axe tried").toBeGreaterThan(10);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
}

inEachBrowser((browser) => {
  test("axe finds nothing in the popup, closed and opened", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const popup = await openPopup(browser(), tab);
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => {
      for (const row of [...document.querySelectorAll("main details")].slice(0, 40)) (row as HTMLDetailsElement).open = true;
    });
    expect(await violations(popup)).toEqual([]);
  });

  test.each(["options.html", "welcome.html", "managed.html"])("axe finds nothing in %s", async (path) => {
    expect(await violations(await browser().extensionPage(path))).toEqual([]);
  });
});
