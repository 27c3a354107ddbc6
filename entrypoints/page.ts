import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readSignals } from "../core/signals/read.ts";
import { contactedAddresses, forgetKnowledge, knowledgeOfPage, page, tradersIn } from "../platform/page-client.ts";
import { watchPage } from "../platform/page-watch.ts";
import { inSlices } from "../platform/slices.ts";

declare global {
  var waybillWatch: AbortController | undefined;
}

/**
 * Reads the page and tells the worker its signals. An answer for an address that the page has left is dropped. Answers with the
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
    ({ tradersIn: language }) => tradersIn(language),
    (ms) => (spent += ms),
  );
  if (!signals) return spent;
  const told = JSON.stringify(signals);
  if (told === lastTold || isGone) return spent;
  const isAgain = lastTold !== "";
  lastTold = told;
  await page.signals({ signals, isAgain });
  return spent;
}

let lastTold = "";
/** The page is being left: what is read now is told by nobody's page. */
let isGone = false;

export default defineUnlistedScript(() => {
  addEventListener("pageshow", () => (isGone = false));
  // The tab's next page replaces this one's verdict: back from the browser's memory, it must be told again.
  addEventListener("pagehide", () => {
    lastTold = "";
    isGone = true;
  });
  globalThis.waybillWatch?.abort();
  globalThis.waybillWatch = watchPage(() =>
    readPage().catch(() => {
      // The worker is restarting or the extension was updated: the next reading tells.
      lastTold = "";
      forgetKnowledge();
      return 0;
    }),
  );
});
