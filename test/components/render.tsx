import { parseHTML } from "linkedom";
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { localeFor, TranslateContext } from "../../components/locale.tsx";

/** Draws into a fresh document of linkedom's. Preact needs the document's globals while it draws. */
export async function draw(view: ComponentChild): Promise<Element> {
  const { document, window } = parseHTML("<!doctype html><html><body><div id=app></div></body></html>");
  Object.assign(globalThis, { document, requestAnimationFrame: (run: () => void) => setTimeout(run, 0), Event: window.Event });
  const root = document.querySelector("#app") as unknown as Element;
  await act(() => render(<TranslateContext.Provider value={localeFor("en")}>{view}</TranslateContext.Provider>, root));
  return root;
}

/** As `draw`, with everything opened that opens, and what opens inside it: an inside is made when it is opened first. */
export async function drawOpen(view: ComponentChild): Promise<Element> {
  const root = await draw(view);
  const opened = new Set<Element>();
  for (;;) {
    const closed = [...root.querySelectorAll("summary")].filter((summary) => !opened.has(summary));
    if (closed.length === 0) return root;
    for (const summary of closed) {
      opened.add(summary);
      await fire(summary, "click");
    }
  }
}

/** A user's event on an element, and the redraw that follows. */
export async function fire(element: Element | null | undefined, type: string): Promise<void> {
  if (!element) throw new Error(`nothing to ${type}`);
  await act(() => void element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })));
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The row of the report with this caption. */
export function rowOf(root: Element, caption: string): Element {
  const heading = [...root.querySelectorAll("h2")].find((each) => textOf(each) === caption);
  const row = heading?.closest("details") ?? heading?.parentElement;
  if (!row) throw new Error(`no row ${caption}`);
  return row;
}
