import { expect, test } from "vitest";
import claim from "../../data/claims/vsse-alleges-possible-espionage-liege.json" with { type: "json" };
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT } from "./addresses.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { claimOf, openPopup, rowOf, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("the popup tells who runs the shop, sells, carries, takes the payment and keeps the data, and what was said", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const popup = await openPopup(browser(), tab);

    expect(await textOf(popup)).toContain("AliExpress");
    const runs = await rowOf(popup, en.rowRuns_shop);
    expect(runs).toContain("Alibaba.com Singapore E-Commerce Private Limited");
    expect(runs).toContain("Alibaba Group");
    expect(await rowOf(popup, en.rowSells)).toContain("Brightnest Official Store");
    expect(await rowOf(popup, en.rowCarries)).toContain("Cainiao");
    const pays = await rowOf(popup, en.rowPays);
    expect(pays).toContain("PayPal");
    expect(pays).toContain("Alipay");
    expect(await rowOf(popup, en.rowData)).toContain("Germany");
    expect(await rowOf(popup, en.rowLaws)).toMatch(/China.*European Union/);
    await popup.close();
  });

  test("the claim about Liège stands there with its status, its sources and every response", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const popup = await openPopup(browser(), tab);
    const shown = await claimOf(popup, claim.text);
    expect(shown).toContain(en.claimStatus_alleged);
    expect(shown).toContain(claim.assertedBy.name);
    for (const { by } of claim.responses) expect(shown).toContain(by);
    for (const { publisher } of claim.sources) expect(shown).toContain(publisher);
    expect(shown).toContain("2023");
    await popup.close();
  });

  test("a product's seller, and the country it is sent from, which the page learns by name from the worker", async () => {
    const tab = await browser().openPage(PRODUCT);
    const popup = await openPopup(browser(), tab);
    expect(await rowOf(popup, en.rowSells)).toContain("Brightnest Official Store");
    expect(await rowOf(popup, en.rowSells)).toContain("China");
    expect(JSON.stringify((await browser().storage()).session), "the place itself stays in the page").not.toContain("Hangzhou");
    await popup.close();
  });

  test("the report outlives the background", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await (await openPopup(browser(), tab)).close();
    await browser().stopBackground();
    const popup = await openPopup(browser(), tab);
    expect(await rowOf(popup, en.rowCarries)).toContain("Cainiao");
    await popup.close();
  });
});
