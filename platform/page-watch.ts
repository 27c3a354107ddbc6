import { runtime } from "./runtime.ts";

/** Changes of a page are read at most this often, however busy the page: a leading run, then one per interval. */
const INTERVAL_MS = 1_500;
/** So many readings of an address keep that pace, whatever they cost: a checkout draws itself late. */
const AT_FULL_PACE = 4;
/** Afterwards a page that never comes to rest is read as seldom as keeps its readings below this share of one core. */
const SHARE_OF_CORE = 0.008;
const LONGEST_INTERVAL_MS = 15_000;
/** How often the address is looked at while changes are not listened to. */
const LOOK_MS = 250;

export function isContextValid(): boolean {
  try {
    return Boolean(runtime()?.id);
  } catch {
    return false;
  }
}

/** Through the prototype: a form named addEventListener would stand in its place on the document. */
function listen(target: EventTarget, type: string, listener: () => unknown, options: AddEventListenerOptions): void {
  EventTarget.prototype.addEventListener.call(target, type, listener, options);
}

/** The badge comes and goes at the root: no reason to read the page again. */
function isOwnDoing({ addedNodes, removedNodes }: MutationRecord): boolean {
  const host = globalThis.waybillBadge?.host;
  return host !== undefined && [...addedNodes, ...removedNodes].every((node) => node === host) && addedNodes.length + removedNodes.length > 0;
}

/**
 * Calls `read` now, after navigations within the page, after a return from the back/forward cache, and when late content
 * has come. `read` answers with the milliseconds that it kept the page's thread. Ends by itself when the extension is gone.
 * A prerendered page is read when somebody sees it.
 */
export function watchPage(read: () => Promise<number>): AbortController {
  const control = new AbortController();
  const { signal } = control;
  let [last, readings] = [0, 0];
  let underWay: Promise<number> | undefined;
  let costs: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = location.href;
  // One change is enough to know that the page must be read again: until that is done, the page changes at no cost to it.
  const observer = new MutationObserver((records) => {
    if (!records.every(isOwnDoing)) request();
  });
  const interval = () => (readings < AT_FULL_PACE ? INTERVAL_MS : Math.min(LONGEST_INTERVAL_MS, Math.max(INTERVAL_MS, Math.min(...costs) / SHARE_OF_CORE)));

  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isContextValid()) return control.abort();
    last = performance.now();
    readings += 1;
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    const reading = (underWay = read());
    void reading.then((spent) => {
      // The least of three: a reading that was interrupted took longer than it cost.
      costs = [...costs, spent].slice(-3);
      if (underWay === reading) underWay = undefined;
    });
  };
  const runAtNewAddress = () => {
    if (location.href === address) return false;
    address = location.href;
    readings = 0;
    run();
    return true;
  };
  const wait = () => {
    const left = last + interval() - performance.now();
    const look = () => {
      if (runAtNewAddress()) return;
      const now = performance.now();
      // A reading of which nothing is heard is given up: its worker may be gone.
      if ((underWay && last + LONGEST_INTERVAL_MS > now) || last + interval() > now) wait();
      else run();
    };
    timer = setTimeout(look, Math.min(LOOK_MS, Math.max(underWay ? LOOK_MS : 0, left)));
  };
  const request = () => {
    if (runAtNewAddress() || timer !== undefined) return;
    // Of a page that nobody sees only the address is followed; it is read again when it comes to sight.
    if (document.visibilityState === "hidden") return;
    observer.disconnect();
    wait();
  };
  const start = () => {
    signal.addEventListener("abort", () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    listen(document, "visibilitychange", request, { signal });
    // A page may go to a new address, a fragment of it too, and change nothing in itself. Older browsers do not tell: its next change does.
    if (globalThis.navigation) listen(globalThis.navigation, "currententrychange", runAtNewAddress, { signal });
    addEventListener("popstate", request, { signal });
    addEventListener("pageshow", (event) => event.persisted && run(), { signal });
    run();
  };
  if (document.prerendering === true) listen(document, "prerenderingchange", start, { once: true, signal });
  else start();
  return control;
}

declare global {
  interface Document {
    readonly prerendering?: boolean;
  }
}
