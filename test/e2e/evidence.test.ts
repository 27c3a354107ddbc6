import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replayCommand } from "../../cli/replay-command.ts";
import { writeEvidence } from "../../core/evidence/exchange.ts";
import { type EvidenceRecord, readEvidence } from "../../core/evidence/record.ts";
import { journalWriter } from "../../core/journal/exchange.ts";
import { JOURNAL_FORMATS } from "../../core/journal/formats.ts";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT } from "./addresses.ts";
import { violations } from "./harness/axe.ts";
import { badgeOf } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { keptRows, openJournal } from "./harness/journal.ts";
import { openPopup } from "./harness/popup.ts";
import { sendToWorker } from "./harness/worker.ts";
import { planted, plantedContact } from "./planted.ts";

/** What a buyer's browser would have put into the page, besides what the replica holds. */
const BUYER = ["Ottoline Vandergucht", "Ottoline", "Vandergucht", "Kastanjelaan", "4716108999716531", "4716 1089 9971 6531", "ottoline@mail.example", "+32 478 55 66 77", "478556677"];

inEachBrowser((browser) => {
  test("a record of a checkout: signals, rules, sources, versions; nothing of the buyer's; the command line gives the same verdict", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    await tab.page.evaluate((words) => {
      const add = (html: string) => document.body.append(document.createRange().createContextualFragment(html));
      add(`<div class="shipping-address"><p>${words[0]}</p><p>${words[3]} 12, 9000 Gent</p><a href="mailto:${words[6]}">${words[6]}</a><a href="tel:${words[7]}">${words[7]}</a></div>`);
      add(`<form action="/pay?card=${words[4]}"><label>Card number <input name="cc" value="${words[4]}"></label><label>Shipping to: <input value="${words[0]}"></label></form>`);
      add(`<div class="shipping-option"><label><input type="radio">Cainiao to ${words[0]}, ${words[7]}</label></div>`);
      add(`<script type="application/ld+json">${JSON.stringify({ "@type": "Order", customer: { "@type": "Person", name: words[0], email: words[6], telephone: words[7] }, paymentMethodId: words[4] })}</script>`);
    }, BUYER);
    const popup = await openPopup(browser(), tab);
    const record = readEvidence(await sendToWorker<EvidenceRecord>(popup, "evidence", tab.id));
    expect(record).toMatchObject({ address: { origin: "https://www.aliexpress.com", path: "" }, page: { type: "checkout", service: "aliexpress" } });
    expect(record.signals?.signals.length).toBeGreaterThan(2);
    expect(record.rules.map(({ id }) => id)).toContain("own-host");
    expect(record.statements.length).toBeGreaterThan(20);
    expect(record.statements.flatMap(({ sources }) => sources).length).toBeGreaterThan(20);
    for (const format of ["json", "markdown", "csv", "ndjson", "jsonld"] as const) {
      const text = writeEvidence(record, format);
      for (const secret of [...planted, ...plantedContact, ...BUYER]) expect(text, format).not.toContain(secret);
    }
    // The page to print says the same, and so does the journal.
    const print = await browser().extensionPage(`evidence.html?tab=${tab.id}`);
    await expect.poll(() => print.evaluate(() => document.body.innerText)).toContain(en.evidenceStatements);
    const journal = await openJournal(browser());
    await sendToWorker(journal, "changeSettings", { journal: "on" });
    const again = await browser().openPage(CHECKOUT);
    await expect.poll(async () => (await keptRows(journal)).length).toBe(1);
    const rows = await keptRows(journal);
    const kept = [["page to print", await print.evaluate(() => document.documentElement.outerHTML)], ...JOURNAL_FORMATS.map((format) => [format, journalWriter(format).batch(rows)])];
    for (const [form, text] of kept) for (const secret of [...planted, ...plantedContact, ...BUYER]) expect(text, form).not.toContain(secret);
    await sendToWorker(journal, "changeSettings", { journal: "off" });
    await again.page.close();
    await print.close();
    await journal.close();
    const folder = await mkdtemp(join(tmpdir(), "waybill-record-"));
    const file = join(folder, "record.json");
    await writeFile(file, writeEvidence(record, "json"));
    const lines: string[] = [];
    expect(await replayCommand([file], (line) => lines.push(line))).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ verdict: "same", statements: "same", changes: [] });
    await rm(folder, { recursive: true });
    await popup.close();
    await tab.page.close();
  });

  test("one click in the popup: a file with its name said, or a page to print, in which axe finds nothing", async () => {
    const tab = await browser().openPage(PRODUCT);
    await badgeOf(browser(), tab);
    const popup = await openPopup(browser(), tab);
    const press = async (name: string) => (await popup.waitForSelector(`button[aria-label="${name}"]`))?.click();
    await popup.bringToFront();
    await press(en.evidenceSaveAs.replace("{format}", "JSON"));
    await expect.poll(() => popup.evaluate(() => document.body.innerText)).toMatch(/waybill-aliexpress-product-[\dT-]+\.json/);
    await popup.close();
    const page = await browser().extensionPage(`evidence.html?tab=${tab.id}`);
    await expect.poll(() => page.evaluate(() => document.body.innerText)).toContain(en.evidenceStatements);
    expect(await page.$$eval("a[href^=http]", (all) => all.every((link) => (link as HTMLAnchorElement).rel.includes("noreferrer")))).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.close();
    await tab.page.close();
    expect(browser().requestsLeft()).toEqual([]);
  });
});
