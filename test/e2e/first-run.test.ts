import { expect, test } from "vitest";
import { inEachBrowser } from "./harness/in-each-browser.ts";

inEachBrowser((browser) => {
  const welcomePages = async (): Promise<number> => (await browser().tabAddresses()).filter((address) => address.endsWith("/welcome.html")).length;

  test("the first-run page opens once, on installation", async () => {
    await expect.poll(welcomePages).toBe(1);
    await browser().stopBackground();
    // A message wakes the background: it must not take its own start for an installation.
    const page = await browser().extensionPage("options.html");
    await page.close();
    expect(await welcomePages()).toBe(1);
    expect(browser().requestsLeft()).toEqual([]);
  });
});
