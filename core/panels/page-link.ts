import type { Explanation } from "../detect/explanation.ts";
import type { Traffic } from "./traffic.ts";

/** The name of the port between an open panel and the page that it speaks of. */
export const PAGE_LINK = "waybill-page";

/** Panel → page. Nothing is answered that was not asked. */
export type PageAsk =
  | { ask: "explanation" }
  /** From now on, until the port closes: whom the page contacts. */
  | { ask: "traffic" }
  /** Outlines what gave a signal, by its position in the explanation; null takes the outline away. */
  | { ask: "outline"; signal: number | null };

/** How long one reader took, in milliseconds. */
export type StepTime = { step: string; ms: number };

/** Why the verdict is what it is, and what it cost. `outlinable`: positions of signals that have a place to be outlined. */
export type ExplainedPage = { explanation: Explanation; timing: StepTime[]; outlinable: number[] };

/** Page → panel. */
export type PageAnswer = { answer: "explanation"; page: ExplainedPage } | { answer: "traffic"; traffic: Traffic } | { answer: "outlined"; found: number };
