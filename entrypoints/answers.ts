import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerPanels } from "../platform/page-answers.ts";

declare global {
  var waybillAnswers: boolean | undefined;
}

/** Comes into a page only when a panel asks about it, and once: the panel's port brings every question. */
export default defineUnlistedScript(() => {
  if (globalThis.waybillAnswers) return;
  globalThis.waybillAnswers = true;
  answerPanels();
});
