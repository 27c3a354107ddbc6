import { expect } from "vitest";
import type { Tab, TestBrowser } from "./browser.ts";
import { type ClosedRoot, visibleText } from "./closed-root.ts";

/** The one badge of a page, as soon as it stands there. */
export async function badgeOf(browser: TestBrowser, { page }: Tab): Promise<ClosedRoot> {
  await expect.poll(async () => (await browser.closedRoots(page)).length, { message: "badges in the page" }).toBe(1);
  const [root] = await browser.closedRoots(page);
  if (!root) throw new Error("the badge went away");
  return root;
}

export async function expectNoBadge(browser: TestBrowser, { page }: Tab): Promise<void> {
  await expect.poll(async () => (await browser.closedRoots(page)).length, { message: "badges in the page" }).toBe(0);
}

export async function expectBadgeText(root: ClosedRoot, text: string | RegExp): Promise<void> {
  await expect.poll(() => visibleText(root), { message: "the badge's text" }).toMatch(text);
}
