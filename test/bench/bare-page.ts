import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { EXTENSION } from "./saved-pages.ts";

const BARE = "bare.html";

/** A copy of the build for Chromium with one page more, which is empty: what that takes to open is the browser's own. */
export async function withBarePage(): Promise<{ folder: string; path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-bench-"));
  await cp(EXTENSION, folder, { recursive: true });
  await writeFile(join(folder, BARE), '<!doctype html><meta charset="utf-8"><title>bare</title><p>bare</p>\n');
  return { folder, path: BARE, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Milliseconds from a page's navigation to the frame after the next. */
export function frameAfterNext(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))));
}

/** The same for the empty page in a tab of its own, which is closed again. */
export async function openBare(beside: Page, path: string): Promise<number> {
  const page = await beside.browser().newPage();
  await page.goto(new URL(path, beside.url()).href, { waitUntil: "domcontentloaded" });
  const shown = await frameAfterNext(page);
  await page.close();
  return shown;
}
