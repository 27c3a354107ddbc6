import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { collectSignals } from "../core/signals/collect.ts";
import { languageOf } from "../core/signals/language.ts";
import { page } from "../platform/page-client.ts";

/** Runs when a person asks for an evidence record, and answers the worker with the page's signals: matched terms, as ever. */
export default defineUnlistedScript(async () => {
  const knowledge = await page.knowledge(languageOf(document));
  if (!knowledge) return null;
  const requests = performance.getEntriesByType("resource").map((entry) => entry.name);
  return collectSignals(document, new URL(location.href), knowledge, { requests });
});
