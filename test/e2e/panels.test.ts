import type { KeyInput, Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { PANEL_IDS } from "../../core/panels/panel.ts";
import { CHECKOUT, TRACKING } from "./addresses.ts";
import { violations } from "./harness/axe.ts";
import { badgeOf } from "./harness/badge.ts";
import type { Tab, TestBrowser } from "./harness/browser.ts";
import { visibleText } from "./harness/closed-root.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { tabTo } from "./harness/keyboard.ts";
import { openPopup, press, settled } from "./harness/popup.ts";
import { changeSettings } from "./harness/worker.ts";

/** In functions that run in a page of the extension. */
declare const chrome: ExtensionApi;

/** The panel beside the page as a page: the same document, addressed by `?tab=`. */
async function openPanel(browser: TestBrowser, tab: Tab, settings: object): Promise<Page> {
  const panel = await browser.extensionPage(`sidepanel.html?tab=${tab.id}`);
  await changeSettings(panel, settings);
  await settled(panel);
  await panel.waitForFunction((wanted) => wanted === undefined || document.querySelector("[data-panel]") !== null, { polling: 50 }, (settings as { detailedPanels?: boolean }).detailedPanels || undefined);
  return panel;
}

const frameOf = (tab: Tab, address: string) =>
  tab.page.evaluate((src) => document.body.append(Object.assign(document.createElement("iframe"), { src })), address);

const shipLate = (tab: Tab) =>
  tab.page.evaluate(() => {
    const late = document.createElement("p");
    late.textContent = "Shipping method: GLS";
    document.querySelector("main")?.append(late);
  });

type Holding = { answers: unknown[]; waiting: (() => void)[] };

/** From now on the page's answers about a tab are made as ever, and given only when they are let go. */
async function holdTabStates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { runtime } = (globalThis as unknown as { browser?: ExtensionApi }).browser ?? chrome;
    const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
    const holding: Holding = { answers: [], waiting: [] };
    const held = async (message: unknown) => {
      const answer = await send(message);
      if ((message as { name: string }).name !== "tabState") return answer;
      holding.answers.push(answer);
      await new Promise<void>((go) => holding.waiting.push(go));
      return answer;
    };
    Object.assign(globalThis, { holding, letGo: () => Object.assign(runtime, { sendMessage: send }) });
    Object.assign(runtime, { sendMessage: held });
  });
}

const heldTabStates = (page: Page) => page.evaluate(() => JSON.stringify((globalThis as unknown as { holding: Holding }).holding.answers));

/** Resolves when what they change has been drawn. */
async function letTabStatesGo(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { holding, letGo } = globalThis as unknown as { holding: Holding; letGo: () => void };
    letGo();
    for (const go of holding.waiting) go();
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}

const textOf = (page: Page, id: string) => page.evaluate((panel) => (document.querySelector(`[data-panel=${panel}]`)?.textContent ?? "").replace(/\s+/g, " "), id);

inEachBrowser((browser) => {
  test("the panel shows the ordinary report until detailed panels are turned on, and remembers that they are", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const panel = await openPanel(browser(), tab, { detailedPanels: false });
    expect(await panel.$("[data-panel]")).toBeNull();
    await press(panel, en.detailsTurnOn);
    await panel.waitForSelector("[data-panel=evidence] [data-ready]");
    expect((await browser().storage()).local.settings).toMatchObject({ detailedPanels: true });
    await panel.close();
  });

  test("evidence: findings with rules and certainty, outlined in the page on request and no longer", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const before = await tab.page.evaluate(() => document.body.outerHTML);
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: ["evidence"] });
    await expect.poll(() => textOf(panel, "evidence")).toContain("Cainiao");
    const text = await textOf(panel, "evidence");
    expect(text).toContain("labelled-carrier");
    expect(text).toContain(en.evidenceTiming);
    expect(text).toMatch(/\d\.\d\d ms/);

    await panel.bringToFront();
    const button = await panel.waitForSelector(`button[aria-label^="${en.outlineShow}: AliExpress S"]`);
    await button?.focus();
    await panel.keyboard.press("Enter");
    await expect.poll(() => textOf(panel, "evidence")).toMatch(/1 place outlined/);
    const outlines = async () => {
      const texts = await Promise.all((await browser().closedRoots(tab.page)).map((root) => visibleText(root)));
      return texts.filter((shown) => shown.trim().startsWith("AliExpress S"));
    };
    await expect.poll(outlines).toHaveLength(1);
    expect(await tab.page.evaluate(() => document.body.outerHTML), "the page's own elements are as they were").toBe(before);
    await panel.keyboard.press("Enter");
    await expect.poll(outlines).toHaveLength(0);
    await panel.keyboard.press("Enter");
    await expect.poll(outlines).toHaveLength(1);
    await panel.close();
    await expect.poll(outlines, { message: "outlines when the panel is closed" }).toHaveLength(0);
  });

  test("recipients: hosts and counts by kind, live, and nothing more of an address", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    await tab.page.evaluate(() => {
      const form = document.createElement("form");
      form.action = "https://pay.form-host.co.uk/secret-path?name=Jane";
      document.body.append(form);
    });
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: ["recipients"] });
    await expect.poll(() => textOf(panel, "recipients")).toContain("form-host.co.uk");
    expect(await textOf(panel, "recipients")).not.toMatch(/secret-path|Jane|pay\.form-host/);
    await frameOf(tab, "https://www.google-analytics.com/frame?user=Jane");
    await tab.page.evaluate(() => void fetch("https://www.google-analytics.com/collect?user=Jane", { mode: "no-cors" }).catch(() => undefined));
    await expect.poll(() => textOf(panel, "recipients")).toMatch(/Google/);
    expect(await textOf(panel, "recipients")).toContain(en.knownBy_thirdPartyWeb);
    const { session, local } = await browser().storage();
    expect(JSON.stringify([session, local]), "nothing of it is kept").not.toMatch(/form-host|google-analytics/);
    await panel.close();
  });

  test("record: the record itself, and a text that names record, rule and dataset", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: ["record"] });
    await panel.waitForSelector("[data-panel=record] pre");
    expect(await panel.$eval("[data-panel=record] pre", (pre) => (JSON.parse(pre.textContent ?? "") as { id: string }).id)).toBe("aliexpress");
    await panel.select("[data-panel=record] select", "operators/alibaba-group-holding");
    await expect.poll(() => panel.$eval("[data-panel=record] textarea", (area) => area.value)).toContain("data/operators/alibaba-group-holding.json");
    await panel.close();
  });

  test("recipients and record by the keyboard alone", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    await frameOf(tab, "https://js.stripe.com/v3/frame");
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: [], panels: ["recipients", "record"] });
    await panel.bringToFront();
    await tabTo(panel, "[data-panel=recipients] button[aria-expanded]");
    await panel.keyboard.press("Enter");
    await expect.poll(() => textOf(panel, "recipients")).toContain("Stripe");
    await tabTo(panel, "[data-panel=recipients] a[href*=stripe]");
    await tabTo(panel, "[data-panel=record] button[aria-expanded]");
    await panel.keyboard.press("Enter");
    await panel.waitForSelector("[data-panel=record] pre");
    await tabTo(panel, "[data-panel=record] select");
    const shown = () => panel.$eval("[data-panel=record] pre", (pre) => (JSON.parse(pre.textContent ?? "") as { id: string }).id);
    const before = await shown();
    await panel.keyboard.press("ArrowDown");
    await panel.keyboard.press("Enter");
    await expect.poll(shown).not.toBe(before);
    await tabTo(panel, "[data-panel=record] pre");
    await panel.keyboard.press("End");
    await expect.poll(() => panel.$eval("[data-panel=record] pre", (pre) => pre.scrollTop)).toBeGreaterThan(0);
    await tabTo(panel, "[data-panel=record] textarea");
    await panel.keyboard.press("Tab");
    await panel.keyboard.press("Enter");
    await expect.poll(() => panel.$eval("[data-panel=record] textarea + div [role=status]", (status) => status.textContent ?? "")).toMatch(new RegExp(`^(${en.copied}|${en.copyFailed})$`));
    await changeSettings(panel, { panels: ["evidence", "recipients", "record"], openPanels: [] });
    await panel.close();
  });

  test("a new verdict on the page takes nothing from a person who stands in what the page has said", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    await frameOf(tab, "https://js.stripe.com/v3/frame");
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: ["recipients"], panels: ["evidence", "recipients"] });
    const link = await panel.waitForSelector("[data-panel=recipients] a[href*=stripe]");
    await link?.focus();
    await tab.page.bringToFront();
    await shipLate(tab);
    await expect.poll(async () => JSON.stringify((await browser().storage()).session)).toContain("GLS");
    await frameOf(tab, "https://www.google-analytics.com/frame");
    await expect.poll(() => textOf(panel, "recipients")).toMatch(/Google/);
    expect(await panel.evaluate(() => document.activeElement?.getAttribute("href"))).toContain("stripe");
    await panel.close();
  });

  test("an answer that was asked for before a panel was opened does not shut it again", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: [], panels: ["law", "record"] });
    await holdTabStates(panel);
    await tab.page.bringToFront();
    // What stands new on the page makes the panel ask again, with the settings as they are now.
    await shipLate(tab);
    await expect.poll(() => heldTabStates(panel)).toContain("GLS");
    await panel.bringToFront();
    await panel.click("[data-panel=record] button[aria-expanded]");
    await panel.waitForSelector("[data-panel=record] pre");
    await expect.poll(async () => (await browser().storage()).local["settings"]).toMatchObject({ openPanels: ["record"] });
    await letTabStatesGo(panel);
    expect(await panel.$("[data-panel=record] pre"), "what a person opened is open").not.toBeNull();
    await panel.close();
  });

  test("panels are hidden, shown and moved by the keyboard alone, and stay so", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const panel = await openPanel(browser(), tab, { detailedPanels: true, openPanels: [], panels: ["evidence", "recipients", "record"] });
    const order = (page: Page) => page.$$eval("[data-panel]", (frames) => frames.map((frame) => frame.getAttribute("data-panel")));
    await panel.bringToFront();
    await panel.focus("main details summary");
    await panel.keyboard.press("Enter");
    await panel.focus(`button[aria-label="${en.panelDown.replace("{panel}", en.panel_evidence)}"]`);
    await panel.keyboard.press("Enter");
    await expect.poll(() => order(panel)).toEqual(["recipients", "evidence", "record"]);
    await panel.evaluate((name) => [...document.querySelectorAll("label")].find((label) => label.textContent?.trim() === name)?.querySelector("input")?.focus(), en.panel_recipients);
    await panel.keyboard.press(" " as KeyInput);
    await expect.poll(() => order(panel)).toEqual(["evidence", "record"]);
    await panel.close();
    const again = await browser().extensionPage(`sidepanel.html?tab=${tab.id}`);
    await expect.poll(() => order(again)).toEqual(["evidence", "record"]);
    await changeSettings(again, { panels: ["evidence", "recipients", "record"] });
    await again.close();
  });

  test("at 320 pixels, light and dark, all panels opened with all that they hold: nothing to scroll sideways, and axe finds nothing", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const panel = await openPanel(browser(), tab, { detailedPanels: true, theme: "light", panels: [...PANEL_IDS], openPanels: [...PANEL_IDS] });
    await panel.setViewport({ width: 320, height: 800 });
    await panel.waitForFunction((all) => document.querySelectorAll("[data-panel] [data-ready]").length === all, { polling: 50 }, PANEL_IDS.length);
    await panel.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(panel)).toEqual([]);
    await changeSettings(panel, { theme: "dark" });
    await panel.waitForFunction(() => document.documentElement.dataset.theme === "dark", { polling: 50 });
    expect(await violations(panel, "color-contrast")).toEqual([]);
    await changeSettings(panel, { theme: "auto", panels: ["evidence", "recipients", "record"], openPanels: [] });
    await panel.close();
  });

  test("axe finds nothing where there is no report", async () => {
    const empty = await browser().extensionPage("sidepanel.html?tab=999999");
    await settled(empty);
    expect(await violations(empty)).toEqual([]);
    await empty.close();
  });

  test("a panel that is switched off says so in the page itself, which a browser may open all the same", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const panel = await openPanel(browser(), tab, { detailedPanels: false, sidePanel: false });
    const text = () => panel.evaluate(() => document.body.textContent ?? "");
    await expect.poll(text).toContain(en.panelOffChosen);
    expect(await text()).not.toContain("AliExpress");
    if (browser().name === "chromium") {
      const refusal = await panel.evaluate(() => (chrome as unknown as { sidePanel: { getOptions(of: object): Promise<{ enabled: boolean }> } }).sidePanel.getOptions({}));
      expect(refusal.enabled, "Chromium offers it no more, whoever asks: shortcut, menu or its own list").toBe(false);
    }
    await changeSettings(panel, { sidePanel: true });
    await expect.poll(text, { message: "it comes back without being opened anew" }).toContain("AliExpress");
    await panel.close();
  });

  test("“open details” in the popup opens the panel, or the full page where there is none", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const lookout = await browser().extensionPage("options.html");
    await changeSettings(lookout, { sidePanel: false });
    const popup = await openPopup(browser(), tab);
    await press(popup, en.detailsOpen);
    await expect.poll(() => browser().tabAddresses()).toContainEqual(expect.stringContaining(`report.html#/tab/${tab.id}`));
    await changeSettings(lookout, { sidePanel: true });
    await lookout.close();
    const once = await openPopup(browser(), tab);
    expect(await browser().panelBesideText(), "no panel opens by itself").toBeNull();
    await press(once, en.detailsOpen);
    await expect.poll(() => browser().panelBesideText(), { message: "a trusted click opens the panel itself" }).not.toBeNull();
    // The test's popup is a tab; a real one leaves the shop in front.
    await tab.page.bringToFront();
    await expect.poll(() => browser().panelBesideText()).toContain("AliExpress");
    await once.close().catch(() => undefined);
  });

  test("the panel beside the page follows the tab in front, whichever that is", async () => {
    const shop = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), shop);
    const parcel = await browser().openPage(TRACKING);
    await badgeOf(browser(), parcel);
    if ((await browser().panelBesideText()) === null) await press(await openPopup(browser(), shop), en.detailsOpen);
    const beside = async () => (await browser().panelBesideText()) ?? "";
    for (const [{ page }, host] of [[shop, "www.aliexpress.com"], [parcel, "global.cainiao.com"], [shop, "www.aliexpress.com"]] as const) {
      await page.bringToFront();
      await expect.poll(beside, { timeout: 20_000 }).toContain(host);
    }
    // The same tab goes elsewhere, and the panel with it.
    await shop.page.goto(TRACKING);
    await expect.poll(beside).toContain("global.cainiao.com");
  });
});
