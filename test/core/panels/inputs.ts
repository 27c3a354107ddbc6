import { explainDetection } from "../../../core/detect/explain.ts";
import { hasPlace } from "../../../core/signals/locate.ts";
import type { ExplainedPage } from "../../../core/panels/page-link.ts";
import { NO_PAGE_ANSWERS, type PageAnswers, type PanelChoices, type PanelInput } from "../../../core/panels/panel.ts";
import { report } from "../report/world-report.ts";
import { CHECKOUT, collect, knowledgeOf, NOW, records } from "../world.ts";

/** A panel's input over the tiny dataset. */
export function inputOf(page: Partial<PageAnswers> = {}, choices: PanelChoices = {}): PanelInput {
  return { report: report("BE"), records, now: NOW, choices, page: { ...NO_PAGE_ANSWERS, ...page } };
}

/** What the page of a checkout with this body would answer. */
export function explain(body: string, url = CHECKOUT): ExplainedPage {
  const explanation = explainDetection(collect(body, url), knowledgeOf(url));
  const timing = [
    { step: "text", ms: 1 },
    { step: "visibleNames", ms: 3 },
  ];
  return { explanation, timing, outlinable: explanation.signals.flatMap(({ signal }, position) => (hasPlace(signal) ? [position] : [])) };
}
