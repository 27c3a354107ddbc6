import type { PolicyView } from "../../protocol.ts";
import { translator } from "../../messages/t.ts";
import { mendText, whyText } from "./verdict.ts";

/** A value as it may stand in a table or a message: short, on one line. */
export function shortValue(value: unknown): string {
  const isWords = Array.isArray(value) && value.every((item) => typeof item === "string");
  const text = typeof value === "string" ? value : isWords ? value.join(", ") : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/**
 * What an administrator sends to whoever helps: the policy as it arrived, what became of it and why, and where each setting
 * comes from. In English, whatever the language of the page. Holds nothing of the person or of pages seen.
 */
export function diagnosticsText(view: PolicyView, browser: string): string {
  const t = translator("en");
  const { state, installType, version, verdicts, settings } = view;
  const keys = verdicts.map(({ key, item, outcome, given, why }) => ({
    key,
    ...(item !== null && { item }),
    outcome,
    value: shortValue(given),
    ...(why && { why: whyText(why, t), mend: mendText(why, t) }),
  }));
  // Lists of sites are the person's own, unless the policy set them: their length says enough.
  const rows = settings.map(({ key, value, source }) => ({ key, source, value: source === "user" && Array.isArray(value) ? `${value.length} items` : shortValue(value) }));
  return JSON.stringify({ waybill: version, browser, installType, policy: state, keys, settings: rows }, null, 2);
}
