import { ancestorsOf, attributeOf, nameOf, parentOf } from "./dom.ts";
import { bodyOf, walkText } from "./document.ts";
import type { Page } from "./page.ts";

const SKIPPED = new Set(["script", "style", "noscript", "template", "textarea", "code", "pre", "option"]);

export type TextNode = { node: Node; text: string; parent: Element };

/** Text nodes of the page's body in document order, up to the limits. */
export function collectText(page: Page): TextNode[] {
  const { document, limits } = page;
  const nodes: TextNode[] = [];
  const body = bodyOf(document);
  if (!body) return nodes;
  const walker = walkText(document, body);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    length += text.length;
    if (nodes.length >= limits.textNodes || length > limits.textLength) {
      page.truncated = true;
      return nodes;
    }
    if (text.trim().length < 2) continue;
    const parent = parentOf(node);
    if (parent && !SKIPPED.has(nameOf(parent))) nodes.push({ node, text: text.normalize("NFC"), parent });
  }
  return nodes;
}

/** True inside an article's prose: what is told there is about the names, not a statement of this page's shop. */
export function isProse(element: Element): boolean {
  for (const node of [element, ...ancestorsOf(element, 30)]) {
    const name = nameOf(node);
    if (name === "article" || name === "blockquote") return true;
    if (attributeOf(node, "itemprop") === "articleBody") return true;
    if (name === "main" || name === "body") return false;
  }
  return false;
}
