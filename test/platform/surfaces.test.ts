import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { fromOwnPage, serveAssets, startWorker } from "./worker.ts";

const setOptions = vi.fn(() => Promise.resolve());
const created: string[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  setOptions.mockClear();
  Object.assign(browser, { sidePanel: { setOptions } });
  vi.spyOn(browser.contextMenus, "removeAll").mockImplementation(() => {
    created.length = 0;
    return Promise.resolve();
  });
  vi.spyOn(browser.contextMenus, "create").mockImplementation(((item: { title: string }) => created.push(item.title)) as never);
  await serveAssets();
});
afterEach(() => {
  Reflect.deleteProperty(browser, "sidePanel");
});

test("a panel that is switched off is taken from the browser and from the menu, and comes back", { timeout: 30_000 }, async () => {
  const send = await startWorker();
  await send({ waybill: "ui", name: "changeSettings", payload: { sidePanel: false, language: "en" } }, fromOwnPage());
  expect(setOptions).toHaveBeenLastCalledWith({ enabled: false, path: "sidepanel.html" });
  expect(created).toEqual(["Check this page with Waybill"]);
  await send({ waybill: "ui", name: "changeSettings", payload: { sidePanel: true } }, fromOwnPage());
  expect(setOptions).toHaveBeenLastCalledWith({ enabled: true, path: "sidepanel.html" });
  expect(created).toContain("Open Waybill beside the page");
});

test("the menu follows the language that a person chose, and is left alone by other settings", { timeout: 30_000 }, async () => {
  const send = await startWorker();
  await send({ waybill: "ui", name: "changeSettings", payload: { language: "nl", checkPage: false } }, fromOwnPage());
  expect(created).toEqual(["Waybill naast de pagina openen"]);
  await send({ waybill: "ui", name: "changeSettings", payload: { badge: "off" } }, fromOwnPage());
  expect(setOptions).toHaveBeenCalledOnce();
});
