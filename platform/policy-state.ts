import { browser } from "wxt/browser";
import { storage } from "wxt/utils/storage";
import type { PolicyState, RawPolicy } from "../core/settings/policy/judge-delivered.ts";

/** What the browser last delivered, word for word: judged anew by every version, so that a stricter one is obeyed at once. */
const cache = storage.defineItem<{ raw: RawPolicy } | null>("local:policyCache", { fallback: null, version: 2, migrations: { 2: () => null } });

let current: Promise<PolicyState> | undefined;
let installType: Promise<string> | undefined;

/** Where an organisation said nothing, as for most people, a page loads neither the policy's schemas nor what judges by them. */
async function judge(raw: RawPolicy | null): Promise<PolicyState> {
  if (raw === null || Object.keys(raw).length === 0) return { raw, policy: {}, verdicts: [], overlay: null };
  const { judgeRaw } = await import("../core/settings/policy/judge-delivered.ts");
  return judgeRaw(raw);
}

/** The policy that holds now: what was last known, at once. The browser is never waited for. */
export function loadPolicy(): Promise<PolicyState> {
  current ??= cache.getValue().then(
    (known) => judge(known?.raw ?? null),
    (error: unknown) => {
      console.error("Waybill: the last known policy could not be read", error);
      return judge(null);
    },
  );
  return current;
}

/** Takes what the browser delivered into force. Answers whether anything changed. */
export async function acceptPolicy(raw: RawPolicy): Promise<boolean> {
  const [before, wasAwaited] = await Promise.all([loadPolicy(), isPolicyAwaited()]);
  const isSame = JSON.stringify(before.raw ?? {}) === JSON.stringify(raw);
  if (isSame && before.raw !== null) return false;
  current = judge(raw);
  await current;
  // A full store costs the next start its first page, not this one its policy.
  await cache.setValue({ raw }).catch((error: unknown) => console.error("Waybill: the policy could not be kept for the next start", error));
  firstWord.resolve();
  return wasAwaited || !isSame;
}

const firstWord = Promise.withResolvers<void>();

/** Settles once it is known what the organisation says, or that there is none: at once, unless it has just installed us. */
export async function untilPolicyKnown(): Promise<void> {
  if (await isPolicyAwaited()) await firstWord.promise;
}

/** How the extension came here; "admin": installed by an organisation. Answered in milliseconds, without a permission. */
export function installedBy(): Promise<string> {
  const ask = async (): Promise<string> => (await browser.management.getSelf()).installType;
  installType ??= ask().catch(() => "");
  return installType;
}

/** Installed by an organisation of which nothing was heard yet. */
export async function isPolicyAwaited(): Promise<boolean> {
  return (await loadPolicy()).raw === null && (await installedBy()) === "admin";
}
