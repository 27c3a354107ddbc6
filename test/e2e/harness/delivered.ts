import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";

declare const chrome: ExtensionApi;

/** What the browser delivers to the extension, word for word; null: it says that there is no policy. */
export async function deliveredTo(page: Page): Promise<Record<string, unknown> | null> {
  return page.evaluate(async () => {
    try {
      // Cloned by text: Firefox hands over objects of another compartment.
      return JSON.parse(JSON.stringify(await chrome.storage.managed.get())) as Record<string, unknown>;
    } catch {
      return null;
    }
  });
}

/** Waits until a marker that a second file carries has arrived: then all files of that moment have been read. */
export async function untilDelivered(page: Page, key: string, value: unknown): Promise<Record<string, unknown>> {
  for (const until = performance.now() + 60_000; performance.now() < until; await setTimeout(50)) {
    const found = await deliveredTo(page);
    if (found && found[key] === value) return found;
  }
  throw new Error(`the browser delivered no ${key} ${String(value)} within 60 s`);
}
