/**
 * The document, read through its prototype: a named form or image shadows `document.body` and its methods even in
 * Chromium's isolated world (DOM clobbering); root and body are asked for by their names. Where there is no such prototype (saved
 * pages), the document is read as it is.
 */
const prototype = globalThis.Document?.prototype;
const SHOW_TEXT = 4;

export function bodyOf(document: Document): Element | null {
  return queryFirst(document, "body");
}

export function rootOf(document: Document): Element | null {
  return queryFirst(document, "html");
}

/** A walk over all text nodes below `root`. */
export function walkText(document: Document, root: Element): TreeWalker {
  return (prototype ?? document).createTreeWalker.call(document, root, SHOW_TEXT);
}

/** Throws on an invalid selector. */
export function queryAll(document: Document, selector: string): ArrayLike<Element> {
  return (prototype ?? document).querySelectorAll.call(document, selector);
}

/** All elements of a name, found as they are asked for: the first few cost no walk over the whole page. */
export function elementsNamed(document: Document, name: string): ArrayLike<Element> {
  return (prototype ?? document).getElementsByTagName.call(document, name);
}

/** Throws on an invalid selector. */
export function queryFirst(document: Document, selector: string): Element | null {
  return (prototype ?? document).querySelector.call(document, selector);
}

export function createElement(document: Document, name: string): HTMLElement {
  return (prototype ?? document).createElement.call(document, name);
}
