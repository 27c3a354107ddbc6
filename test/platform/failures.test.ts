import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { fromOwnPage, serveAssets, startWorker } from "./worker.ts";

beforeEach(() => {
  fakeBrowser.reset();
});

const onTab = async () => {
  const tab = await fakeBrowser.tabs.create({ url: "https://www.aliexpress.com/" });
  return tab.id ?? 0;
};

test.each([
  ["of another format version", (index: object) => ({ ...index, v: 99 }), "format version 99"],
  ["damaged", (index: object) => ({ ...index, rows: [["aliexpress"]] }), "damaged"],
])("an index that is %s: the popup says so, and how to mend it", async (_, change, words) => {
  await serveAssets(change);
  const send = await startWorker();
  const answer = await send({ waybill: "ui", name: "tabState", payload: await onTab() }, fromOwnPage());
  expect(answer).toMatchObject({ ok: true, value: { state: "failed", reason: expect.stringContaining(words) as string } });
});

test("a store that is full: the change is refused with the reason, and nothing is said to be saved", async () => {
  await serveAssets();
  const send = await startWorker();
  vi.spyOn(browser.storage.local, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  const refused = await send({ waybill: "ui", name: "changeSettings", payload: { badge: "off" } }, fromOwnPage());
  expect(refused).toEqual({ ok: false, error: expect.stringContaining("quota") as string });
  expect(await send({ waybill: "ui", name: "settings" }, fromOwnPage())).toMatchObject({ ok: true, value: { values: { badge: "compact" } } });
});

test("a store that cannot be read costs the user's choices, not the look-ups", async () => {
  await serveAssets();
  const send = await startWorker();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(browser.storage.local, "get").mockRejectedValue(new Error("the database is corrupted"));
  expect(await send({ waybill: "ui", name: "settings" }, fromOwnPage())).toMatchObject({ ok: true, value: { values: { region: "auto" } } });
  expect(await send({ waybill: "ui", name: "search", payload: "cainiao" }, fromOwnPage())).toMatchObject({ ok: true, value: [{ service: "cainiao" }] });
});

test("what stands broken in the store loses only itself", async () => {
  await serveAssets();
  await fakeBrowser.storage.local.set({ settings: { badge: "enormous", theme: "dark", __proto__: { polluted: true } } });
  const send = await startWorker();
  expect(await send({ waybill: "ui", name: "settings" }, fromOwnPage())).toMatchObject({ ok: true, value: { values: { badge: "compact", theme: "dark" } } });
  expect("polluted" in {}).toBe(false);
});
