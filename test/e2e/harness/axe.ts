import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2 A and AA and its best practices, or by one rule: rule and the first place, one a line. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  await page.bringToFront();
  await page.evaluate(source);
  // Colours on their way from one to another have a contrast that nobody sees.
  await page.waitForFunction(() => !document.getAnimations().some((animation) => animation instanceof CSSTransition && animation.playState === "running"), { polling: 50 });
  const results = await page.evaluate((only) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"], ...(only && { runOnly: { type: "rule", values: [only] } }) }), rule ?? "");
  expect(results.passes.length, "rules that axe tried").toBeGreaterThan(rule ? 0 : 10);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
}
