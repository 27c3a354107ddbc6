import { en, type MessageKey } from "../../core/messages/en.ts";
import type { Translate } from "../../core/messages/t.ts";

/** Why a rule takes a signal, in the reader's language; a rule that no text knows yet in its own words. */
export function ruleWords(t: Translate, { id, because }: { id: string; because: string }): string {
  const key = `rule_${id}`;
  return Object.hasOwn(en, key) ? t(key as MessageKey) : because;
}
