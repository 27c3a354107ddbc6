import type { Page } from "puppeteer-core";
import type { Browser } from "webextension-polyfill";

declare const chrome: Browser;

/** Asks the worker as a page of ours would. Rejects with the worker's words where it refuses. */
export async function sendToWorker<T = unknown>(page: Page, name: string, payload?: unknown): Promise<T> {
  // As JSON: what stands twice in an answer, BiDi would give once.
  const text = await page.evaluate(async (message) => JSON.stringify(await chrome.runtime.sendMessage(message)), { waybill: "ui", name, ...(payload !== undefined && { payload }) });
  const answer = JSON.parse(text) as { ok: boolean; value?: unknown; error?: string };
  if (!answer.ok) throw new Error(answer.error);
  return answer.value as T;
}

/** Changes settings as the options page would. */
export function changeSettings(page: Page, settings: object): Promise<unknown> {
  return sendToWorker(page, "changeSettings", settings);
}
