import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { detect } from "../core/detect/detect.ts";
import { readSignals } from "../core/signals/collect.ts";
import { contactedAddresses, countriesIn, forgetKnowledge, knowledgeOfPage, page } from "../platform/page-client.ts";
import { watchPage } from "../platform/page-watch.ts";
import { inSlices } from "../platform/slices.ts";

declare global {
  var waybillWatch: AbortController | undefined;
}

/**
 * Reads the page and tells the worker the verdict. An answer for an address that the page has left is dropped. Answers with the
 * milliseconds that it kept the page's thread.
 */
async function readPage(): Promise<number> {
  const address = location.href;
  const knowledge = await knowledgeOfPage();
  if (!knowledge || location.href !== address) return 0;
  let spent = 0;
  const requests = contactedAddresses();
  const signals = await inSlices(
    readSignals(document, new URL(address), knowledge, { requests }),
    () => location.href === address,
    ({ countriesIn: language }) => countriesIn(language),
    (ms) => (spent += ms),
  );
  if (!signals) return spent;
  const verdict = JSON.stringify(detect(signals, knowledge));
  if (verdict === lastVerdict) return spent;
  lastVerdict = verdict;
  await page.detected(JSON.parse(verdict));
  return spent;
}

let lastVerdict = "";

export default defineUnlistedScript(() => {
  // The tab's next page replaces this one's verdict: back from the browser's memory, it must be told again.
  addEventListener("pagehide", () => {
    lastVerdict = "";
  });
  globalThis.waybillWatch?.abort();
  globalThis.waybillWatch = watchPage(() =>
    readPage().catch(() => {
      // The worker is restarting or the extension was updated: the next reading tells.
      lastVerdict = "";
      forgetKnowledge();
      return 0;
    }),
  );
});
