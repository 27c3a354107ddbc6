import { expect, test } from "vitest";
import { CHECKOUT } from "../e2e/addresses.ts";
import { badgeOf } from "../e2e/harness/badge.ts";
import { inEachBrowser } from "../e2e/harness/in-each-browser.ts";
import { openPopup, textOf } from "../e2e/harness/popup.ts";
import { median, note, printFiguresAtEnd } from "./figures.ts";

const KILLS = 40;

printFiguresAtEnd();

inEachBrowser((browser) => {
  test("a worker that is stopped again and again loses no report", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    let lost = 0;
    const times: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await browser().stopBackground();
      const started = performance.now();
      const popup = await openPopup(browser(), tab);
      times.push(performance.now() - started);
      if (!(await textOf(popup)).includes("Alibaba.com Singapore")) lost += 1;
      await popup.close();
    }
    note(`${browser().name}: worker stopped, popup opened`, KILLS, lost, `${median(times).toFixed(0)} ms to a settled popup (median)`);
    expect(lost).toBe(0);
  });

  test("a page read while the worker is down is told when it is up", async () => {
    let lost = 0;
    for (let kill = 0; kill < KILLS / 2; kill += 1) {
      await browser().stopBackground();
      const tab = await browser().openPage(CHECKOUT);
      const roots = await badgeOf(browser(), tab).catch(() => undefined);
      if (!roots) lost += 1;
      await tab.page.close();
    }
    note(`${browser().name}: page opened on a stopped worker`, KILLS / 2, lost);
    expect(lost).toBe(0);
  });
});
