import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { en } from "../../core/messages/en.ts";
import { overlayExamples } from "../../core/settings/policy/overlay-examples.ts";
import { generatePackKeys, sealPack } from "../../core/settings/policy/pack.ts";
import { CHECKOUT, TRACKING } from "./addresses.ts";
import { browserNames } from "./harness/launch.ts";
import { createManagedBrowser, type ManagedBrowser } from "./harness/managed-browser.ts";

declare const chrome: ExtensionApi;

type View = { verdicts: { key: string; outcome: string; why: { code: string } | null }[] };
const ask = (page: Page, name: string, payload: unknown = null) => page.evaluate(async (message) => ((await chrome.runtime.sendMessage(message)) as { value?: unknown }).value, { waybill: "ui", name, payload });

/** A large overlay, signed by the organisation. */
const operators = Array.from({ length: 200 }, (_, index) => ({ ...overlayExamples.operators[0], id: `example-trading-${index}`, name: `Example Trading ${index}` }));
const pack = await sealPack({ overlayServices: overlayExamples.services, overlayOperators: [...overlayExamples.operators, ...operators] }, await generatePackKeys());
const other = await sealPack({}, await generatePackKeys());

describe.each(browserNames)("%s", (name) => {
  let managed: ManagedBrowser;
  beforeAll(async () => {
    managed = await createManagedBrowser(
      name,
      { organisationName: "Example Ltd", checkPage: true, overlayPack: pack.chunks, overlayPackKey: pack.publicKey },
      // The organisation keeps extensions out of this site, and lets them back in below one host of another.
      { install: { runtime_blocked_hosts: ["*://*.aliexpress.com", "*://*.cainiao.com"], runtime_allowed_hosts: ["*://global.cainiao.com"] } },
    );
    await managed.start();
  });
  afterAll(() => managed?.discard());

  test("the policy is in force", async () => {
    const page = await managed.extensionPage("options.html");
    await expect.poll(() => ask(page, "settings"), { timeout: 15_000 }).toMatchObject({ organisation: { name: "Example Ltd" } });
    await page.close();
  });

  test("where the organisation keeps extensions out nothing changes in the page, and the popup says what may be the reason", async () => {
    const { page, id } = await managed.openPage(CHECKOUT);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const popup = await managed.extensionPage(`popup.html?tab=${id}`);
    await expect.poll(() => popup.evaluate(() => document.body.innerText), { timeout: 15_000 }).toContain(en.blockedHint);
    expect(await managed.closedRoots(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await popup.close();
    await page.close();
  });

  test("where it lets them in again the page is read", async () => {
    const { page, id } = await managed.openPage(TRACKING);
    const popup = await managed.extensionPage(`popup.html?tab=${id}`);
    await expect.poll(() => ask(popup, "tabState", id)).toMatchObject({ state: "report" });
    await popup.close();
    await page.close();
  });

  test("a signed pack is unfolded, and its records are marked", async () => {
    const page = await managed.extensionPage("managed.html");
    expect((await ask(page, "policy")) as View).toMatchObject({ verdicts: expect.arrayContaining([expect.objectContaining({ key: "overlayPack.overlayOperators", outcome: "accepted" })]) as unknown });
    expect(await ask(page, "search", "Example Procurement")).toEqual([expect.objectContaining({ service: "example-procurement", origin: "organisation" })]);
    expect(await ask(page, "describe", "example-procurement")).toMatchObject({ organisation: { name: "Example Ltd" }, parties: [{ service: { origin: "organisation" }, operators: [{ entity: { origin: "organisation" } }] }] });
    await page.close();
  });

  test("with another's key it is not, and the managed page says why", async () => {
    if (name === "firefox") await managed.stop();
    await managed.setPolicy({ organisationName: "Example Ltd", overlayPack: pack.chunks, overlayPackKey: other.publicKey });
    if (name === "firefox") await managed.start();
    const page = await managed.extensionPage("managed.html");
    await expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: 20_000 }).toContain(en.policyWhy_packSignature);
    expect(await ask(page, "search", "Example Procurement")).toEqual([]);
    await page.close();
  });
});
