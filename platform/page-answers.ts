import { browser, type Browser } from "wxt/browser";
import { detect } from "../core/detect/detect.ts";
import { explainDetection } from "../core/detect/explain.ts";
import type { Explanation } from "../core/detect/explanation.ts";
import type { PageKnowledge } from "../core/dataset/page-knowledge.ts";
import { type ContactBook, contactKind, openContactBook } from "../core/panels/contacts.ts";
import { type ExplainedPage, PAGE_LINK, type PageAnswer, type PageAsk, type StepTime } from "../core/panels/page-link.ts";
import { collectSignals } from "../core/signals/collect.ts";
import { addressOf, select } from "../core/signals/dom.ts";
import { hasPlace, locateSignal } from "../core/signals/locate.ts";
import { createOutlines } from "./outline-host.ts";
import { contactedAddresses, knowledgeOfPage } from "./page-client.ts";

const TELL_AT_MOST_EVERY_MS = 400;
const MOST_ELEMENTS = 500;
const MARKUP = [
  ["form[action]", "action", "form"],
  ["iframe[src]", "src", "frame"],
] as const;

/** Answers panels that ask about this page, as long as one is open: each comes by a port, and all ends with it. */
export function answerPanels(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAGE_LINK && port.sender?.id === browser.runtime.id && port.sender.tab === undefined) answer(port);
    else if (port.name === PAGE_LINK && port.sender?.url?.startsWith(browser.runtime.getURL("/"))) answer(port);
  });
}

function answer(port: Browser.runtime.Port): void {
  const outlines = createOutlines();
  let knowledge: PageKnowledge | null = null;
  let explanation: Explanation | undefined;
  let stop = () => {};
  const tell = (given: PageAnswer) => port.postMessage(given);
  const explain = async () => {
    knowledge ??= await knowledgeOfPage();
    if (!knowledge) return;
    const explained = explainPage(knowledge);
    explanation = explained.explanation;
    tell({ answer: "explanation", page: explained });
  };
  const outline = (position: number | null) => {
    const signal = position === null ? undefined : explanation?.signals[position]?.signal;
    const elements = signal && knowledge ? locateSignal(document, new URL(location.href), knowledge, signal) : [];
    outlines.show(elements, signal?.seller?.name ?? signal?.matched ?? "");
    tell({ answer: "outlined", found: elements.length });
  };
  port.onMessage.addListener((asked: PageAsk) => {
    if (asked.ask === "explanation") explain().catch(() => undefined);
    else if (asked.ask === "outline") outline(asked.signal);
    else {
      stop();
      stop = watchTraffic(tell);
    }
  });
  port.onDisconnect.addListener(() => {
    stop();
    outlines.remove();
  });
}

/** Reads the page anew with a clock around each step. What is told holds matched terms only, as every verdict does. */
function explainPage(knowledge: PageKnowledge): ExplainedPage {
  const times = new Map<string, number>();
  const runStep = <T>(step: string, run: () => T): T => {
    const start = performance.now();
    try {
      return run();
    } finally {
      times.set(step, (times.get(step) ?? 0) + performance.now() - start);
    }
  };
  const requests = contactedAddresses();
  const signals = collectSignals(document, new URL(location.href), knowledge, { requests, runStep });
  runStep("detect", () => detect(signals, knowledge));
  const explanation = explainDetection(signals, knowledge);
  const timing = [...times].map(([step, ms]): StepTime => ({ step, ms }));
  return { explanation, timing, outlinable: explanation.signals.flatMap(({ signal }, position) => (hasPlace(signal) ? [position] : [])) };
}

/** Tells whom the page contacted so far, and again whenever it contacts somebody. Never by webRequest: the page's own timing list says it. */
function watchTraffic(tell: (given: PageAnswer) => void): () => void {
  const book = openContactBook();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFull = false;
  const say = () => {
    timer = undefined;
    addMarkup(book);
    const traffic = book.traffic();
    tell({ answer: "traffic", traffic: { ...traffic, truncated: traffic.truncated || isFull } });
  };
  const observer = new PerformanceObserver((list, _, options?: { droppedEntriesCount?: number }) => {
    isFull ||= (options?.droppedEntriesCount ?? 0) > 0;
    for (const entry of list.getEntries()) book.add(entry.name, contactKind((entry as PerformanceResourceTiming).initiatorType));
    timer ??= setTimeout(say, TELL_AT_MOST_EVERY_MS);
  });
  observer.observe({ type: "resource", buffered: true });
  say();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Frames and forms tell of hosts that no entry names: a form that was not sent yet, a list that the page has emptied. */
function addMarkup(book: ContactBook): void {
  const base = new URL(location.href);
  for (const [selector, attribute, kind] of MARKUP) {
    for (const element of select(document, selector, MOST_ELEMENTS)) {
      const address = addressOf(element, attribute, base);
      if (address) book.ensure(address.href, kind);
    }
  }
}
