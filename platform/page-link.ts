import { browser } from "wxt/browser";
import { parsePageAnswer } from "../core/panels/page-link-schemas.ts";
import { PAGE_LINK, type PageAnswer, type PageAsk } from "../core/panels/page-link.ts";
import { injectAnswers } from "./injection.ts";

export type PageLink = { ask(asked: PageAsk): void; close(): void };

/**
 * A line to the page in a tab. The page's script comes only now; it answers until the line is closed or the page goes away, which
 * `onClosed` tells. Undefined where the browser allows no access to the page.
 */
export async function openPageLink(tabId: number, onAnswer: (answer: PageAnswer) => void, onClosed: () => void): Promise<PageLink | undefined> {
  if (!(await injectAnswers(tabId))) return undefined;
  const port = browser.tabs.connect(tabId, { name: PAGE_LINK, frameId: 0 });
  let isOpen = true;
  port.onMessage.addListener((given: unknown) => {
    const answer = parsePageAnswer(given);
    if (answer) onAnswer(answer);
  });
  port.onDisconnect.addListener(() => {
    isOpen = false;
    onClosed();
  });
  return {
    ask(asked) {
      if (isOpen) port.postMessage(asked);
    },
    close() {
      isOpen = false;
      port.disconnect();
    },
  };
}
