import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Detection } from "../../core/detect/detection.ts";
import { type Answer, fromOwnPage, fromPage, serveAssets, startWorker } from "./worker.ts";

const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";

let send: (message: unknown, sender: object) => Promise<Answer | undefined>;

beforeEach(async () => {
  fakeBrowser.reset();
  await serveAssets();
  send = await startWorker();
});

const hostOf = (service: string) => ({ kind: "host", service, matched: `${service}.com`, where: "address" });
const signalsOf = (signals: object[], origin = "https://www.aliexpress.com", isAgain = false) => ({ isAgain, signals: { v: 1, address: { origin, path: "" }, language: "en", signals, truncated: false } });

test("a page gets the knowledge of its own host, whatever it asks", async () => {
  const answer = await send({ waybill: "page", name: "knowledge", payload: "en" }, fromPage(CHECKOUT));
  expect(answer).toMatchObject({ ok: true, value: { service: { id: "aliexpress" } } });
});

test("a page that sells learns what traders call things, and countries in its language; one that is left out learns nothing", async () => {
  const answer = await send({ waybill: "page", name: "traders", payload: "de" }, fromPage(CHECKOUT));
  expect(answer).toMatchObject({ ok: true, value: { countries: expect.stringMatching(/\|germany:DE\|.*\|deutschland:DE\|/s) as string } });
  await send({ waybill: "ui", name: "changeSettings", payload: { sitesLeftOut: ["aliexpress.com"] } }, fromOwnPage());
  expect(await send({ waybill: "page", name: "traders", payload: "de" }, fromPage(CHECKOUT))).toEqual({ ok: false, error: expect.stringContaining("this site is left out") as string });
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
  ["another origin", signalsOf([hostOf("aliexpress")], "https://www.zalando.de")],
  ["more than signals may hold", { isAgain: false, signals: { ...signalsOf([]).signals, address: { origin: "https://www.aliexpress.com", path: "", name: "Marijke" } } }],
  ["text of the page", signalsOf([{ ...hostOf("aliexpress"), text: "Marijke" }])],
])("signals that claim %s are refused, and nothing is kept", async (_, payload) => {
  const answer = await send({ waybill: "page", name: "signals", payload }, fromPage(CHECKOUT));
  expect(answer?.ok).toBe(false);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test("a page that claims to be another service's is still its own host's", async () => {
  await send({ waybill: "page", name: "signals", payload: signalsOf([hostOf("zalando"), hostOf("aliexpress")]) }, fromPage(CHECKOUT));
  const kept = (await fakeBrowser.storage.session.get()) as Record<string, { detection: Detection }>;
  expect(kept["tab-7"]?.detection).toMatchObject({ page: { service: "aliexpress" }, findings: [{ role: "marketplace", service: "aliexpress" }] });
  expect(kept["tab-7"]?.detection.findings).toHaveLength(1);
});

test("the verdict on genuine signals is kept for its tab and told to the popup", async () => {
  await send({ waybill: "page", name: "signals", payload: signalsOf([hostOf("aliexpress")]) }, fromPage(CHECKOUT));
  expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(["tab-7"]);
});

test("signals told again that mean the same change nothing; others do, and the first of another page always", async () => {
  const tell = (signals: object[], isAgain: boolean) => send({ waybill: "page", name: "signals", payload: signalsOf(signals, undefined, isAgain) }, fromPage(CHECKOUT));
  const drawn = vi.spyOn(fakeBrowser.action, "setTitle").mockResolvedValue(undefined as never);
  const times = async (signals: object[], isAgain: boolean) => {
    drawn.mockClear();
    expect(await tell(signals, isAgain)).toMatchObject({ ok: true });
    return drawn.mock.calls.length > 0;
  };
  const unheeded = { kind: "request", service: "dhl", matched: "dhl.com", where: "script" };
  const checkout = { kind: "path", service: "aliexpress", matched: "checkout", where: "address", rule: "aliexpress/checkout", pageType: "checkout" };
  expect(await times([hostOf("aliexpress")], false)).toBe(true);
  expect(await times([hostOf("aliexpress"), unheeded], true)).toBe(false);
  expect(await times([hostOf("aliexpress"), checkout], true)).toBe(true);
  expect(await times([hostOf("aliexpress"), checkout], false)).toBe(true);
  await fakeBrowser.storage.session.clear();
  expect(await times([hostOf("aliexpress")], true), "nothing is kept of the tab").toBe(true);
});

test.each([
  ["has gone to another site", () => Promise.resolve({ id: 7, url: "https://www.zalando.de/" })],
  ["has gone to a site that we may not see", () => Promise.resolve({ id: 7 })],
  ["is closed", () => Promise.reject(new Error("No tab with id: 7"))],
])("what a page says on its way out is not kept for a tab that %s", async (_, tab) => {
  const told = send({ waybill: "page", name: "signals", payload: signalsOf([hostOf("aliexpress")]) }, fromPage(CHECKOUT));
  vi.spyOn(fakeBrowser.tabs, "get").mockImplementation(tab as never);
  expect(await told).toMatchObject({ ok: true });
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
