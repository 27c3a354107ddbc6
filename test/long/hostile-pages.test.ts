import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { CHECKOUT } from "../e2e/addresses.ts";
import { badgeOf } from "../e2e/harness/badge.ts";
import { inEachBrowser } from "../e2e/harness/in-each-browser.ts";
import { openPopup, textOf } from "../e2e/harness/popup.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

printFiguresAtEnd();

const SHIPPING = '<div class="shipping-option"><label><input type="radio">Delivered by Cainiao</label></div>';

/** Bodies that try to bend, break or slow the reader. Each keeps one honest shipping option that must still be found. */
const HOSTILE: Record<string, string> = {
  clobberedAncestors: `<form id="f"><input name="parentNode"><input name="parentElement"><input name="closest"><input name="textContent"><input name="getAttribute">${SHIPPING}</form>`,
  clobberedDocument: `${["body", "documentElement", "querySelectorAll", "createTreeWalker", "createElement", "addEventListener", "visibilityState", "hidden"].map((name) => `<img name="${name}"><form name="${name}"></form>`).join("")}${SHIPPING}`,
  brokenJsonLd: `<script type="application/ld+json">{"@type":"Offer","seller":{"__proto__":{"polluted":1},"name":</script>${SHIPPING}`,
  polluting: `<script type="application/ld+json">{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"@type":"Order"}</script>${SHIPPING}`,
  deep: `${"<div>".repeat(4_000)}${"</div>".repeat(4_000)}${SHIPPING}`,
  wide: `${SHIPPING}${"<span>word </span>".repeat(60_000)}`,
  longText: `${SHIPPING}<p>${"Cainiao ships ".repeat(80_000)}</p>`,
  markup: `<p>Sold by:</p><p>&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>${SHIPPING}`,
  bidi: `<p>\u202EoaiNiaC yb dereviled\u202C</p>${SHIPPING}`,
  forgedEvents: `<script>setInterval(() => { for (const name of ["wxt:content-script-started", "popstate", "pageshow"]) dispatchEvent(new CustomEvent(name, { detail: { id: "x" } })); postMessage({ waybill: "ui", name: "changeSettings" }, "*"); }, 20)</script>${SHIPPING}`,
  ticker: `<p id="ticker"></p><script>let n = 0; setInterval(() => { document.querySelector("#ticker").textContent = n++; }, 1)</script>${SHIPPING}`,
};

inEachBrowser((browser) => {
  test.each(Object.entries(HOSTILE))("%s: nothing of the page runs, the honest line is found", async (name, body) => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const errors: string[] = [];
    tab.page.on("pageerror", (error) => errors.push(String(error)));
    tab.page.on("dialog", (dialog) => {
      errors.push("dialog");
      void dialog.dismiss();
    });
    await tab.page.evaluate((html) => {
      // Scripts of a contextual fragment run when it is inserted, as a page's own would.
      document.body.replaceChildren(document.createRange().createContextualFragment(html));
    }, body);
    await setTimeout(4_000);
    const popup = await openPopup(browser(), tab);
    const text = await textOf(popup);
    await popup.close();
    const polluted = await tab.page.evaluate(() => "polluted" in {});
    await tab.page.close();
    const isFound = text.includes("Cainiao");
    note(`${browser().name}: ${name}`, 1, errors.length + Number(!isFound) + Number(polluted));
    expect({ errors, isFound, polluted }).toEqual({ errors: [], isFound: true, polluted: false });
  });
});
