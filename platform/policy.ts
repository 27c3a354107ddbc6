import { browser } from "wxt/browser";
import type { RawPolicy } from "../core/settings/policy/judge-delivered.ts";
import { acceptPolicy, isPolicyAwaited, loadPolicy } from "./policy-state.ts";

/** An empty answer sooner than this after the start says nothing: Chromium answers so until it has read its policies. */
const EMPTY_COUNTS_AFTER_MS = 10_000;

type Changes = Record<string, { newValue?: unknown }>;
type Listener = () => void;

/** One after the other: an answer and an event may come together. */
let queue: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  queue = queue.then(work).catch((error: unknown) => console.error("Waybill: the policy could not be taken over", error));
  return queue;
}

/**
 * Follows the organisation's policy for as long as the worker lives. Call it synchronously at the worker's start: a change
 * wakes a worker that sleeps. `onChange` runs after each change that is in force. Nobody waits for the browser's answer,
 * which Chromium holds back for seconds at each start.
 */
export function followPolicy(onChange: Listener): void {
  const started = Date.now();
  const accept = (raw: RawPolicy) =>
    inTurn(async () => {
      if (await acceptPolicy(raw)) onChange();
    });

  browser.storage.onChanged.addListener((changes: Changes, area: string) => {
    if (area === "managed") void inTurn(async () => void ((await acceptPolicy(await withChanges(changes))) && onChange()));
  });

  const ask = async (): Promise<void> => {
    let given: RawPolicy;
    try {
      given = (await browser.storage.managed.get(null)) as RawPolicy;
    } catch {
      // Firefox has no manifest for us and hence no policy; any other browser's failure leaves what was last known in force.
      if (isFirefox()) await accept({});
      return;
    }
    const isEmpty = Object.keys(given).length === 0;
    if (!isEmpty || !(await isEmptyDoubtful())) return accept(given);
    const wait = started + EMPTY_COUNTS_AFTER_MS - Date.now();
    if (wait <= 0) return accept(given);
    setTimeout(() => void ask(), wait);
  };
  void ask();
}

async function withChanges(changes: Changes): Promise<RawPolicy> {
  const raw: RawPolicy = { ...(await loadPolicy()).raw };
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (newValue === undefined) delete raw[key];
    else raw[key] = newValue;
  }
  return raw;
}

/** Empty where there was something, or where an organisation installed us: to be asked again before it counts as removed. */
async function isEmptyDoubtful(): Promise<boolean> {
  const { raw } = await loadPolicy();
  return (raw !== null && Object.keys(raw).length > 0) || (await isPolicyAwaited());
}

function isFirefox(): boolean {
  return browser.runtime.getURL("/" as never).startsWith("moz-extension:");
}
