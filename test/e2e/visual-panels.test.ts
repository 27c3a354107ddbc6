import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import type { TestBrowser } from "./harness/browser.ts";
import { violations } from "./harness/axe.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { tabTo } from "./harness/keyboard.ts";
import { changeSettings } from "./harness/worker.ts";

/** A panel of a service in the full page, by its address. */
async function openPanel(browser: TestBrowser, panel: string, service = "aliexpress", query = ""): Promise<Page> {
  const page = await browser.extensionPage(`report.html#/service/${service}/${panel}${query}`);
  await page.waitForSelector(`[data-panel=${panel}] [data-ready]`);
  await page.bringToFront();
  return page;
}

const focused = (page: Page, attribute: string) => page.evaluate((name) => document.activeElement?.getAttribute(name) ?? "", attribute);
const textOf = (page: Page, selector: string) => page.evaluate((wanted) => (document.querySelector(wanted)?.textContent ?? "").replace(/\s+/g, " "), selector);

inEachBrowser((browser) => {
  let open: Page | undefined;
  beforeAll(async () => {
    const page = await browser().extensionPage("options.html");
    await changeSettings(page, { detailedPanels: true, openPanels: [], region: "BE", language: "en" });
    await page.close();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  describe("by the keyboard alone", () => {
    test("ownership: the arrow keys walk the graph, Enter opens a company, + enlarges", async () => {
      const page = (open = await openPanel(browser(), "ownership"));
      await tabTo(page, "[data-node]");
      expect(await focused(page, "data-node")).toBe("service:aliexpress");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await focused(page, "data-node")).toBe("alibaba-group-holding");
      await page.keyboard.press("Enter");
      await expect.poll(() => textOf(page, "[data-panel=ownership] [role=status]")).toContain("Alibaba Group Holding Limited");
      const scale = () => page.$eval("[data-panel=ownership] svg[role=group] > g", (group) => Number(/scale\(([\d.]+)\)/.exec(group.getAttribute("transform") ?? "")?.[1]));
      const before = await scale();
      await page.keyboard.press("+");
      await expect.poll(scale).toBeGreaterThan(before);
      await page.keyboard.press("0");
      await expect.poll(scale).toBe(before);
      const arrows = await page.$$eval("[data-edge]", (all) => all.length);
      expect(await page.$$eval("[data-panel=ownership] tbody tr", (rows) => rows.length), "the table has every arrow").toBe(arrows);
      expect(await violations(page)).toEqual([]);
    });

    test("map: a country opens with what is there and the laws that come with it", async () => {
      const page = (open = await openPanel(browser(), "map"));
      await tabTo(page, "[data-row=CN] button");
      await page.keyboard.press("Enter");
      await expect.poll(() => textOf(page, "[data-row=CN]")).toContain("National Intelligence Law");
      expect(await textOf(page, "[data-row=CN]")).toContain("Alibaba Group Holding Limited");
      expect(await textOf(page, "[data-panel=map]")).toContain(en.mapBorders);
      expect(await page.$$eval("[data-shape=CN] [data-pattern]", (all) => all.map((each) => each.getAttribute("data-pattern")))).toEqual(["parent"]);
      expect(await violations(page)).toEqual([]);
    });

    test.each([
      ["amazon", "US", "Amazon.com, Inc."],
      ["aliexpress", "CN", "Alibaba Group Holding Limited"],
    ])("law: for %s the way to the law of %s leads through %s, in the same words", async (service, country, parent) => {
      const page = (open = await openPanel(browser(), "law", service));
      const way = await page.$$eval("[data-route=parent]", (all, name) => all.map((each) => (each.textContent ?? "").replace(/\s+/g, " ")).find((text) => text.includes(name)) ?? "", parent);
      expect(way).toContain(en.badgeOperator);
      expect(way).toContain(`${en.heldBy} ${parent}`);
      expect(way).toMatch(new RegExp(`(${en.registeredIn}|${en.runFrom}) ${country}`));
      await tabTo(page, "[data-panel=law] details details > summary, [data-panel=law] section details > summary");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-panel=law] details[open]");
      expect(await violations(page)).toEqual([]);
    });

    test("timeline: the arrow keys go through time, Enter finds the statement, filters narrow all of it", async () => {
      const page = (open = await openPanel(browser(), "timeline"));
      await tabTo(page, "[data-mark]");
      const first = await focused(page, "data-mark");
      await page.keyboard.press("End");
      const last = await focused(page, "data-mark");
      expect(last).not.toBe(first);
      await page.keyboard.press("ArrowLeft");
      expect(await focused(page, "data-mark")).not.toBe(last);
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page, "aria-pressed")).toBe("true");
      const shown = () => page.$$eval("[data-claim]", (all) => all.length);
      const before = await shown();
      await tabTo(page, "[data-panel=timeline] select");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect.poll(shown).toBeLessThan(before);
      expect(await textOf(page, "[data-panel=timeline]")).toContain(en.timelineStatus);
      expect(await violations(page)).toEqual([]);
    });

    test("handling: regions side by side, sources one key away, what changed between versions", async () => {
      const page = (open = await openPanel(browser(), "handling"));
      const storage = await textOf(page, "[data-field=storage]");
      for (const part of ["European Economic Area", "United Kingdom", "United States", "Germany"]) expect(storage).toContain(part);
      await tabTo(page, "[data-field=storage] summary");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-field=storage] details[open] a");
      expect(await textOf(page, "[data-panel=handling]")).toContain("automated processing");
      expect(await violations(page)).toEqual([]);
    });

    test("compare: another service by typing its name; the address keeps it", async () => {
      const page = (open = await openPanel(browser(), "compare"));
      expect(await textOf(page, "[data-point=operators]")).toContain("AliExpress E-Commerce One");
      await tabTo(page, "fieldset + fieldset select");
      await page.keyboard.type("Temu");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => location.hash)).toContain("with=temu");
      await expect.poll(() => textOf(page, "[data-point=operators]")).toContain("Whaleco");
      expect(await violations(page)).toEqual([]);
    });
  });

  test("compare opens by its address, for two services and two countries", async () => {
    const page = (open = await openPanel(browser(), "compare", "aliexpress", "?with=temu&region=FR&withRegion=US"));
    const names = await page.$$eval("[data-point=laws] h4", (all) => all.map((each) => (each.textContent ?? "").replace(/\s+/g, " ").trim()));
    expect(names).toEqual(["AliExpress France", "Temu United States"]);
  });

  test("nothing of it asks anybody outside", () => expect(browser().requestsLeft()).toEqual([]));
});
