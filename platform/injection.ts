import { browser } from "wxt/browser";

async function run(tabId: number, file: "/page.js" | "/badge.js" | "/answers.js"): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file as never] });
    return true;
  } catch {
    return false;
  }
}

/** Runs the reader in a tab's top frame; false where the browser allows no access. */
export function injectReader(tabId: number): Promise<boolean> {
  return run(tabId, "/page.js");
}

/** Draws the badge, or has the one that is there draw itself anew. */
export function injectBadge(tabId: number): Promise<boolean> {
  return run(tabId, "/badge.js");
}

/** Has a page answer a panel; false where the browser allows no access. */
export function injectAnswers(tabId: number): Promise<boolean> {
  return run(tabId, "/answers.js");
}
