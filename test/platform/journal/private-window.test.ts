import { IDBCursor, IDBCursorWithValue, IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Detection } from "../../../core/detect/detection.ts";
import { effectiveSettings } from "../../../core/settings/effective.ts";
import { fromOwnPage, fromPage, serveAssets, startWorker } from "../worker.ts";

/** What idb and the store look for on the global object. */
const FAKES = { IDBCursor, IDBCursorWithValue, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(globalThis, FAKES);
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({ version: "0.1.0" } as never);
});

const DETECTION = {
  v: 1,
  address: { origin: "https://www.aliexpress.com", path: "/item/…" },
  page: { service: "aliexpress", type: "product", rule: "aliexpress/product" },
  language: "en",
  findings: [{ role: "marketplace", service: "aliexpress", certainty: "confirmed", evidence: [] }],
  truncated: false,
};
const SIGNALS = {
  v: 1,
  address: DETECTION.address,
  language: "en",
  signals: [
    { kind: "host", service: "aliexpress", matched: "aliexpress.com", where: "address" },
    { kind: "path", service: "aliexpress", matched: "product", where: "address", rule: "aliexpress/product", pageType: "product" },
  ],
  truncated: false,
};
const URL_OF_PAGE = "https://www.aliexpress.com/item/1005000000000001.html";

async function rows(): Promise<number> {
  const { openJournal } = await import("../../../platform/journal/database.ts");
  return (await openJournal()).count("rows");
}

test("a private window never becomes a row, however often it is told, on the disk or in memory; nor does one of which nothing is said", async () => {
  await serveAssets();
  const send = await startWorker();
  for (const name of ["setBadgeText", "setBadgeBackgroundColor", "setTitle"] as const) vi.spyOn(fakeBrowser.action, name).mockResolvedValue(undefined as never);
  await send({ waybill: "ui", name: "changeSettings", payload: { journal: "on" } }, fromOwnPage());
  const told = { waybill: "page", name: "signals", payload: { signals: SIGNALS, isAgain: false } };
  for (let times = 0; times < 50; times += 1) {
    for (const incognito of [true, undefined]) {
      const sender = { ...fromPage(URL_OF_PAGE, times + 1), tab: { id: times + 1, ...(incognito !== undefined && { incognito }) } };
      expect(await send(told, sender)).toMatchObject({ ok: true });
    }
  }
  expect(await rows()).toBe(0);
  expect(await send({ waybill: "ui", name: "journalMemory" }, fromOwnPage())).toEqual({ ok: true, value: [] });
  expect(await send(told, fromPage(URL_OF_PAGE, 99))).toMatchObject({ ok: true });
  expect(await rows()).toBe(1);
});

test("a page whose tab is closed before its badge is drawn is noted all the same", async () => {
  await serveAssets();
  const send = await startWorker();
  for (const name of ["setBadgeText", "setBadgeBackgroundColor", "setTitle"] as const) vi.spyOn(fakeBrowser.action, name).mockRejectedValue(new Error("No tab with id: 1"));
  await send({ waybill: "ui", name: "changeSettings", payload: { journal: "on" } }, fromOwnPage());
  await send({ waybill: "page", name: "signals", payload: { signals: SIGNALS, isAgain: false } }, fromPage(URL_OF_PAGE, 1));
  await expect.poll(rows).toBe(1);
});

test("what a page tells while its tab is being closed belongs to the visit that it told before", async () => {
  await serveAssets();
  const send = await startWorker();
  for (const name of ["setBadgeText", "setBadgeBackgroundColor", "setTitle"] as const) vi.spyOn(fakeBrowser.action, name).mockResolvedValue(undefined as never);
  await send({ waybill: "ui", name: "changeSettings", payload: { journal: "on" } }, fromOwnPage());
  // With all that the worker listens to; these the fake browser lacks.
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.contextMenus.onClicked, fakeBrowser.commands.onCommand]) vi.spyOn(event, "addListener").mockReturnValue();
  (await import("../../../entrypoints/background.ts")).default.main();
  const tell = () => send({ waybill: "page", name: "signals", payload: { signals: SIGNALS, isAgain: false } }, fromPage(URL_OF_PAGE, 1));
  await tell();
  await fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
  // The browser said that the tab is open a moment before.
  await tell();
  expect(await rows()).toBe(1);
});

test("a journal that an organisation turned on notes a product page, and no checkout", async () => {
  await serveAssets();
  await startWorker();
  const { recordVerdict } = await import("../../../platform/journal/recorder.ts");
  const { reportOn } = await import("../../../platform/reports.ts");
  const settings = effectiveSettings({}, { journal: "on" });
  for (const type of ["checkout", "order", "payment", "account", "cart", "tracking", "product"] as const) {
    const isPlain = type === "product";
    const detection = { ...DETECTION, address: { ...DETECTION.address, path: isPlain ? DETECTION.address.path : "" }, page: { ...DETECTION.page, type } } as Detection;
    await recordVerdict(detection, await reportOn(detection, "", settings), settings, { tabId: 1, url: new URL(URL_OF_PAGE), isPrivateWindow: false });
    expect(await rows(), type).toBe(isPlain ? 1 : 0);
  }
});
