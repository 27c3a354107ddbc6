import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, DIDI, PRODUCT, TRACKING } from "./addresses.ts";
import { badgeOf } from "./harness/badge.ts";
import { trustedClickInBadge } from "./harness/closed-root.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, textOf } from "./harness/popup.ts";
import { planted, plantedContact } from "./planted.ts";

inEachBrowser((browser) => {
  test("name, address, phone, e-mail and parcel number stay in the page", async () => {
    for (const address of [CHECKOUT, PRODUCT, TRACKING]) {
      const tab = await browser().openPage(address);
      await badgeOf(browser(), tab);
      const popup = await openPopup(browser(), tab);
      const text = await popup.evaluate(() => document.documentElement.outerHTML);
      await popup.close();
      const kept = JSON.stringify(await browser().storage());
      expect(kept).toContain("aliexpress");
      for (const secret of [...planted, ...plantedContact, "LP0000000"]) {
        expect(text, `the popup of ${address}`).not.toContain(secret);
        expect(kept, `storage after ${address}`).not.toContain(secret);
      }
    }
  });

  test("nothing is requested, whatever is opened", async () => {
    for (const address of [CHECKOUT, PRODUCT, TRACKING, DIDI]) {
      const tab = await browser().openPage(address);
      const badge = await badgeOf(browser(), tab);
      await trustedClickInBadge(tab.page, badge, en.badgeExpand);
      const popup = await openPopup(browser(), tab);
      await popup.evaluate(() => {
        for (const row of document.querySelectorAll("details")) row.open = true;
      });
      await popup.type("input[type=search]", "LP00000000000000");
      await expect.poll(() => textOf(popup)).toContain("Cainiao");
      await popup.close();
    }
    for (const page of ["options.html", "welcome.html"]) await (await browser().extensionPage(page)).close();
    expect(browser().requestsLeft()).toEqual([]);
  });

  test("a page of the extension cannot reach even this machine", async () => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(request.url ?? "");
      response.setHeader("access-control-allow-origin", "*").end("heard");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await (await fetch(`${address}/control`)).text()).toBe("heard");

    const before = browser().requestsLeft().length;
    const page = await browser().extensionPage("options.html");
    const answer = await page.evaluate(
      (target) =>
        fetch(target).then(
          () => "answered",
          (error: unknown) => String(error),
        ),
      `${address}/fetch`,
    );
    await page.evaluate((target) => {
      new Image().src = target;
    }, `${address}/image`);
    await page.close();
    expect(answer).not.toBe("answered");
    expect(heard).toEqual(["/control"]);
    expect(browser().requestsLeft().slice(before)).toEqual([]);
    server.close();
  });

  test("the one way out is a click on a source, and it tells no referrer", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const popup = await openPopup(browser(), tab);
    const openRows = () => popup.$$eval("details:not([open])", (rows) => rows.map((row) => ((row as HTMLDetailsElement).open = true)).length);
    // A row is drawn when it is opened first, and may hold others.
    await expect.poll(openRows).toBe(0);
    await expect.poll(() => popup.$$eval("a[href^=http]", (all) => all.length)).toBeGreaterThan(20);
    const links = await popup.$$eval("a[href^=http]", (all) => all.map((link) => ({ href: (link as HTMLAnchorElement).href, rel: (link as HTMLAnchorElement).rel, target: (link as HTMLAnchorElement).target })));
    for (const { href, rel, target } of links) expect({ href, rel: rel.split(" ").includes("noreferrer"), target }).toEqual({ href, rel: true, target: "_blank" });

    const before = browser().requestsLeft().length;
    const first = links[0]?.href ?? "";
    await popup.evaluate((href) => {
      document.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(href)}"]`)?.click();
    }, first);
    await expect.poll(() => browser().requestsLeft().length).toBeGreaterThan(before);
    const asked = browser().requestsLeft().slice(before);
    expect(asked.filter((request) => !request.includes(new URL(first).hostname))).toEqual([]);
    await popup.close();
  });
});
