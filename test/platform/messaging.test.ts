import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type Answer, fromOwnPage, fromPage, serveAssets, startWorker } from "./worker.ts";

const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";

let send: (message: unknown, sender: object) => Promise<Answer | undefined>;

beforeEach(async () => {
  fakeBrowser.reset();
  await serveAssets();
  send = await startWorker();
});

const detection = (service: string | null, origin = "https://www.aliexpress.com") => ({
  v: 1,
  address: { origin, path: "" },
  page: { service, type: "checkout", rule: "x" },
  language: "en",
  findings: [],
  truncated: false,
});

test("a page gets the knowledge of its own host, whatever it asks", async () => {
  const answer = await send({ waybill: "page", name: "knowledge", payload: "en" }, fromPage(CHECKOUT));
  expect(answer).toMatchObject({ ok: true, value: { service: { id: "aliexpress" } } });
});

test("a page that sells learns how countries are called in its language; one that is left out learns nothing", async () => {
  const answer = await send({ waybill: "page", name: "countries", payload: "de" }, fromPage(CHECKOUT));
  expect(answer).toMatchObject({ ok: true, value: expect.stringMatching(/\|germany:DE\|.*\|deutschland:DE\|/s) as string });
  await send({ waybill: "ui", name: "changeSettings", payload: { sitesLeftOut: ["aliexpress.com"] } }, fromOwnPage());
  expect(await send({ waybill: "page", name: "countries", payload: "de" }, fromPage(CHECKOUT))).toEqual({ ok: true, value: "" });
});

test.each([
  ["a page asks for what is ours", { waybill: "ui", name: "changeSettings", payload: { badge: "off" } }, fromPage(CHECKOUT)],
  ["a page asks for another tab", { waybill: "ui", name: "tabState", payload: 1 }, fromPage(CHECKOUT)],
  ["a frame speaks for its page", { waybill: "page", name: "knowledge", payload: "en" }, fromPage(CHECKOUT, 7, 3)],
  ["another extension speaks", { waybill: "ui", name: "settings" }, { id: "another", url: "chrome-extension://another/popup.html" }],
  ["our own page speaks as a page", { waybill: "page", name: "knowledge", payload: "en" }, fromOwnPage()],
  ["nobody speaks", { waybill: "ui", name: "settings" }, {}],
])("refused: %s", async (_, message, sender) => {
  expect(await send(message, sender)).toEqual({ ok: false, error: expect.stringContaining("not allowed from here") as string });
});

test.each([
  ["an unknown message", { waybill: "ui", name: "formatDisk" }, "no such message"],
  ["an inherited name", { waybill: "ui", name: "constructor" }, "no such message"],
  ["a payload of the wrong type", { waybill: "ui", name: "tabState", payload: "7" }, "tabState"],
  ["a host that is none", { waybill: "ui", name: "setDismissed", payload: { host: "javascript:alert(1)", dismissed: true } }, "setDismissed"],
])("answered with what is wrong: %s", async (_, message, words) => {
  expect(await send(message, fromOwnPage())).toEqual({ ok: false, error: expect.stringContaining(words) as string });
});

test("messages of others are left to others", async () => {
  expect(await send({ type: "something else" }, fromOwnPage())).toBeUndefined();
  expect(await send(null, fromOwnPage())).toBeUndefined();
});

test.each([
  ["another service than its host's", detection("zalando")],
  ["a service on a host that has one", detection(null)],
  ["another origin", detection("aliexpress", "https://www.zalando.de")],
  ["more than a verdict may hold", { ...detection("aliexpress"), address: { origin: "https://www.aliexpress.com", path: "", name: "Marijke" } }],
])("a verdict that claims %s is refused and not kept", async (_, payload) => {
  const answer = await send({ waybill: "page", name: "detected", payload }, fromPage(CHECKOUT));
  expect(answer?.ok).toBe(false);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test("a genuine verdict is kept for its tab and told to the popup", async () => {
  await send({ waybill: "page", name: "detected", payload: detection("aliexpress") }, fromPage(CHECKOUT));
  expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(["tab-7"]);
});
