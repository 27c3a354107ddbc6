import outlineStyles from "../components/page-outline.css?inline";
import { createElement, rootOf } from "../core/signals/document.ts";

export type Outlines = {
  /** Outlines these elements and no others. */
  show(elements: readonly Element[], label: string): void;
  remove(): void;
};

const MARGIN = 3;

/**
 * Outlines drawn over the page, not into it: one element with a closed shadow root beside the body, which takes no clicks. The
 * page's own elements are neither changed nor wrapped; boxes follow them while the page scrolls.
 */
export function createOutlines(): Outlines {
  let host: HTMLElement | undefined;
  let control: AbortController | undefined;

  const remove = () => {
    control?.abort();
    host?.remove();
    host = undefined;
  };
  return {
    remove,
    show(elements, label) {
      remove();
      const [first] = elements;
      if (!first) return;
      host = createElement(document, "div");
      const root = host.attachShadow({ mode: "closed" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(outlineStyles);
      root.adoptedStyleSheets = [sheet];
      rootOf(document)?.append(host);
      if (!isInSight(first)) Element.prototype.scrollIntoView.call(first, { block: "center" });
      const boxes = elements.map((element) => ({ element, box: drawBox(root, label) }));
      const place = () => {
        for (const { element, box } of boxes) placeBox(element, box);
      };
      place();
      control = new AbortController();
      const { signal } = control;
      for (const type of ["scroll", "resize"]) addEventListener(type, () => requestAnimationFrame(place), { capture: true, passive: true, signal });
      // Content that loads late moves what is outlined without a scroll.
      const observer = new ResizeObserver(place);
      for (const { element } of boxes) observer.observe(element);
      signal.addEventListener("abort", () => observer.disconnect());
    },
  };
}

function drawBox(root: ShadowRoot, label: string): HTMLElement {
  const box = createElement(document, "div");
  const text = createElement(document, "span");
  box.className = "box";
  text.className = "label";
  text.textContent = label;
  box.append(text);
  root.append(box);
  return box;
}

function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

function placeBox(element: Element, box: HTMLElement): void {
  const { left, top, width, height } = rectOf(element);
  box.style.left = `${left - MARGIN}px`;
  box.style.top = `${top - MARGIN}px`;
  box.style.width = `${width + 2 * MARGIN - 4}px`;
  box.style.height = `${height + 2 * MARGIN - 4}px`;
  box.hidden = width === 0 && height === 0;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = rectOf(element);
  return top >= 0 && bottom <= innerHeight;
}
