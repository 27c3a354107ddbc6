import type { MessageKey } from "../../core/messages/en.ts";
import type { Translate } from "../../core/messages/t.ts";
import type { PolicyKey } from "../../core/settings/policy/definition.ts";

/** A key's name for people. */
export function keyTitle({ name, mode }: PolicyKey, t: Translate): string {
  const title = t(`policy_${name}` as MessageKey);
  return mode === "default" || mode === "add" ? t(`policyMode_${mode}`, { title }) : title;
}

/** What it does, and what its mode means for the person. */
export function keyText({ name, mode }: PolicyKey, t: Translate): string {
  return `${t(`policy_${name}_text` as MessageKey)} ${t(`policyMode_${mode}_text`)}`;
}
