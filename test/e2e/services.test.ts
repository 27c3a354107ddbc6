import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, DIDI, TRACKING, UNKNOWN_SHOP } from "./addresses.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, rowOf, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("a tracking page tells who runs it and who carries the last mile", async () => {
    const tab = await browser().openPage(TRACKING);
    const popup = await openPopup(browser(), tab);
    expect(await textOf(popup)).toContain(en.pageType_tracking);
    expect(await rowOf(popup, en.rowRuns_service)).toContain("Cainiao");
    expect(await rowOf(popup, en.rowCarries)).toContain("bpost");
    await popup.close();
  });

  test("a shop's own address decides for whom the report speaks: DiDi in Mexico, in a browser in Belgium", async () => {
    const tab = await browser().openPage(DIDI);
    const popup = await openPopup(browser(), tab);
    expect(await textOf(popup)).toMatch(/Mexico\s*from the shop’s address/);
    expect(await rowOf(popup, en.rowRuns_service)).toContain("DiDi");
    await popup.close();
  });

  test("the toolbar button names the country, the operator and the parent; elsewhere it is empty", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await expect.poll(() => browser().toolbar(tab)).toEqual({ text: "SG", title: expect.stringMatching(/Alibaba\.com Singapore.*Alibaba Group/s) as string });
    const unknown = await browser().openPage(UNKNOWN_SHOP);
    expect((await browser().toolbar(unknown)).text).toBe("");
  });
});
