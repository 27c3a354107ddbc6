import { runtime } from "./runtime.ts";

/** Changes of a page are read at most this often, however busy the page: a leading run, then one per interval. */
const INTERVAL_MS = 1_500;
/** A page that never comes to rest is read less and less often, down to this, until its address changes. */
const LONGEST_INTERVAL_MS = 15_000;
const SLOWER_BY = 1.25;

export function isContextValid(): boolean {
  try {
    return Boolean(runtime()?.id);
  } catch {
    return false;
  }
}

/** Through the prototype: a form named addEventListener would stand in its place on the document. */
function listen(target: EventTarget, type: string, listener: () => void, options: AddEventListenerOptions): void {
  EventTarget.prototype.addEventListener.call(target, type, listener, options);
}

/**
 * Calls `read` now, after navigations within the page, after a return from the back/forward cache, and when late content
 * has come. Ends by itself when the extension is gone. A prerendered page is read when somebody sees it.
 */
export function watchPage(read: () => void): AbortController {
  const control = new AbortController();
  const { signal } = control;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = location.href;
  let readings = 0;

  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isContextValid()) return control.abort();
    last = performance.now();
    read();
  };
  const request = () => {
    if (location.href !== address) {
      address = location.href;
      readings = 0;
      run();
    }
    if (timer !== undefined || document.visibilityState === "hidden") return;
    const interval = Math.min(LONGEST_INTERVAL_MS, INTERVAL_MS * SLOWER_BY ** readings);
    readings += 1;
    timer = setTimeout(run, Math.max(0, last + interval - performance.now()));
  };
  const start = () => {
    const observer = new MutationObserver(request);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    signal.addEventListener("abort", () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    listen(document, "visibilitychange", request, { signal });
    addEventListener("popstate", request, { signal });
    addEventListener("hashchange", request, { signal });
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
