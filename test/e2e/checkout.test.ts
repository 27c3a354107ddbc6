import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT } from "./addresses.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, rowOf, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("the popup tells who runs the shop, sells, carries, takes the payment and keeps the data, and what was said", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const popup = await openPopup(browser(), tab);

    expect(await textOf(popup)).toContain("AliExpress");
    const runs = await rowOf(popup, en.rowRuns_shop);
    expect(runs).toContain("Alibaba.com Singapore E-Commerce Private Limited");
    expect(runs).toContain("Alibaba Group");
    expect(await rowOf(popup, en.rowSells)).toContain("Shenzhen Brightnest Trading Co., Ltd.");
    expect(await rowOf(popup, en.rowCarries)).toContain("Cainiao");
    const pays = await rowOf(popup, en.rowPays);
    expect(pays).toContain("PayPal");
    expect(pays).toContain("Alipay");
    expect(await rowOf(popup, en.rowData)).toContain("Germany");
    expect(await rowOf(popup, en.rowLaws)).toMatch(/China.*European Union/);
    await popup.close();
  });

  test("the claim about Liège stands there with its status, its date, its source and both responses", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const popup = await openPopup(browser(), tab);
    const claim = await popup.evaluate(() => {
      const titles = [...document.querySelectorAll("h4")].filter((one) => /possible espionage/i.test(one.textContent ?? ""));
      return titles[0]?.closest("details")?.textContent ?? "";
    });
    expect(claim).toContain(en.claimStatus_alleged);
    expect(claim).toMatch(/2023/);
    expect(claim).toMatch(/Alibaba/);
    expect(claim).toMatch(/Chin(a|ese embassy)/);
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
