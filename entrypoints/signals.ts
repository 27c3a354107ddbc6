import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { collectSignals } from "../core/signals/collect.ts";
import { contactedAddresses, knowledgeOfPage } from "../platform/page-client.ts";

/** Runs when a person asks for an evidence record, and answers the worker with the page's signals: matched terms, as ever. */
export default defineUnlistedScript(async () => {
  const knowledge = await knowledgeOfPage();
  if (!knowledge) return null;
  const requests = contactedAddresses();
  return collectSignals(document, new URL(location.href), knowledge, { requests });
});
