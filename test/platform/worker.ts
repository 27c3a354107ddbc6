import { vi } from "vitest";
import { browser } from "wxt/browser";
import { readDataset } from "../../cli/dataset.ts";
import { recordsToJson } from "../../core/dataset/records-json.ts";
import { encodeIndex, type EncodedIndex } from "../../core/dataset/index-format.ts";
import { pagePayloads, uiPayloads } from "../../core/protocol-schemas.ts";

const OWN_ORIGIN = "chrome-extension://waybill-under-test";

export type Answer = { ok: boolean; value?: unknown; error?: string };
type Listener = (message: unknown, sender: object, respond: (answer: Answer) => void) => boolean | undefined;

let made: Promise<{ index: string; records: string }> | undefined;

/** The packaged assets of the real dataset: read once, not before every test. */
function packaged(): Promise<{ index: string; records: string }> {
  made ??= readDataset().then(({ index, records }) => ({ index: JSON.stringify(encodeIndex(index)), records: JSON.stringify(recordsToJson(records)) }));
  return made;
}

/** Serves the real dataset as the packaged assets, with the index changed as the test wants. */
export async function serveAssets(change: (index: EncodedIndex) => unknown = (index) => index): Promise<void> {
  const { index, records } = await packaged();
  const assets: Record<string, string> = {
    "/dataset/index.json": JSON.stringify(change(JSON.parse(index) as EncodedIndex)),
    "/dataset/records.json": records,
  };
  vi.stubGlobal("fetch", (address: string) => Promise.resolve(new Response(assets[new URL(address).pathname])));
}

/** Starts the worker's two tables afresh and answers with a way to send a message as any sender, whose tab shows its page. */
export async function startWorker(): Promise<(message: unknown, sender: object) => Promise<Answer | undefined>> {
  vi.resetModules();
  vi.spyOn(browser.runtime, "getURL").mockImplementation((path?: string) => OWN_ORIGIN + (path ?? ""));
  vi.spyOn(browser.runtime, "getManifest").mockReturnValue({ manifest_version: 3, name: "Waybill", version: "0.0.0", host_permissions: [] });
  const listeners: Listener[] = [];
  vi.spyOn(browser.runtime.onMessage, "addListener").mockImplementation(((listener: Listener) => listeners.push(listener)) as never);
  const { serveMessages } = await import("../../platform/messaging.ts");
  const { pageService } = await import("../../platform/page-service.ts");
  const { uiService } = await import("../../platform/ui-service.ts");
  serveMessages({ page: { handlers: pageService, payloads: pagePayloads }, ui: { handlers: uiService, payloads: uiPayloads } });
  return (message, sender: { url?: string; tab?: object }) =>
    new Promise((resolve) => {
      if (sender.tab) vi.spyOn(browser.tabs, "get").mockResolvedValue({ ...sender.tab, url: sender.url } as never);
      const isAsync = listeners.map((listener) => listener(message, sender, resolve)).some(Boolean);
      if (!isAsync) resolve(undefined);
    });
}

export function fromPage(url: string, tabId = 7, frameId = 0): object {
  return { id: browser.runtime.id, url, tab: { id: tabId, incognito: false }, frameId };
}

export function fromOwnPage(): object {
  return { id: browser.runtime.id, url: `${OWN_ORIGIN}/popup.html` };
}
