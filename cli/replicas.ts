import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";

/** Synthetic pages of ours, and the real addresses under which they are shown. Query and fragment of an address do not count. */
export const replicas = {
  "https://www.aliexpress.com/p/trade/confirm.html": "aliexpress-checkout.html",
  "https://www.aliexpress.com/item/1005000000000001.html": "aliexpress-product.html",
  "https://global.cainiao.com/newDetail.htm": "cainiao-tracking.html",
  "https://web.didiglobal.com/mx/": "didi.html",
  "https://www.example-news.test/parcels/who-carries-your-parcel": "article.html",
  "https://www.dhl.com/global-en/delivered/article.html": "article.html",
  "https://shop.unknown-shop.test/checkout": "unknown-shop.html",
} as const;

const folder = join(import.meta.dirname, "..", "test", "fixtures", "pages");

/** HTML of the replica at an address; null where there is none. */
export async function replicaAt(address: string): Promise<string | null> {
  const { origin, pathname } = new URL(address);
  const file = (replicas as Record<string, string>)[origin + pathname];
  return file === undefined ? null : readFile(join(folder, file), "utf8");
}

const served = new WeakSet<Page>();
/** A browser asks for an icon when it likes: with the tab closed by then nobody would stop it, and its proxy would hear of the host. */
const NO_ICON = '<link rel="icon" href="data:,">';

/** Answers a tab's requests from the replicas and stops all others, telling `refused` their addresses. Once per tab. */
export async function serveReplicas(page: Page, refused: (address: string) => void): Promise<void> {
  if (served.has(page)) return;
  served.add(page);
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    const address = request.url();
    if (!/^https?:/.test(address)) return request.continue();
    const html = request.isNavigationRequest() ? await replicaAt(address) : null;
    if (html !== null) return request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: html.replace("<head>", `<head>${NO_ICON}`) });
    // The browser's own wish for an icon is nobody's doing.
    if (!address.endsWith("/favicon.ico")) refused(address);
    return request.abort();
  });
}
