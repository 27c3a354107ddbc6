import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { ARTICLE, ARTICLE_ON_LISTED_HOST } from "./addresses.ts";
import { expectNoBadge } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, press, settled, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("an article that names shops and carriers finds none of them, even when it is checked on purpose", async () => {
    const tab = await browser().openPage(ARTICLE);
    await expectNoBadge(browser(), tab);
    await browser().clickToolbarButton(tab);
    const popup = await openPopup(browser(), tab);
    await press(popup, en.checkPage);
    await expect.poll(() => textOf(popup)).toContain(en.unknownTitle);
    await settled(popup);
    for (const name of ["Cainiao", "AliExpress", "DHL", "PayPal", "Alipay"]) expect(await textOf(popup)).not.toContain(name);
    await expectNoBadge(browser(), tab);
    await popup.close();
  });

  test("the same article on a carrier's own site finds that carrier and nobody else", async () => {
    const tab = await browser().openPage(ARTICLE_ON_LISTED_HOST);
    const popup = await openPopup(browser(), tab);
    expect(await textOf(popup)).toContain("DHL");
    expect(await findings(await browser().storage())).toEqual(["carrier dhl"]);
    await popup.close();
  });
});

/** Every finding that the extension keeps, of whatever tab. */
function findings({ session }: { session: Record<string, unknown> }): string[] {
  const entries = Object.values(session) as { detection?: { findings: { role: string; service: string | null }[] } }[];
  return entries.flatMap(({ detection }) => (detection?.findings ?? []).map(({ role, service }) => `${role} ${service}`));
}
