import { attributeOf, marksOf, nameOf, parentOf, selfAndAncestorsOf, within } from "./dom.ts";
import { bodyOf, walkText } from "./document.ts";
import { composed, foldText } from "./names.ts";
import type { Page } from "./page.ts";

const SKIPPED = new Set(["script", "style", "noscript", "template", "textarea", "code", "pre", "option"]);

export type TextNode = { node: Node; text: string; parent: Element };

/** A run of short text nodes, and all their text folded and joined, so that one expression searches them at once. */
export type TextSegment<N extends Node = Node> = { nodes: N[]; values: string[]; folded: string };

/** No reader looks at a longer text: a label, a name or a number stands in a few words. */
const LONGEST = 240;
/** Templates set a word between lines of white space: it counts for no longer than it is. */
const LONGEST_SPACED = 80;
const NODES_A_SEGMENT = 1_000;
/** Parts the texts of a segment: no parser leaves one in a text node. */
export const BETWEEN = "\0";

/** Segments of the page's body in document order, up to the limits. */
export function* walkSegments(page: Page): Generator<TextSegment> {
  const { document, limits } = page;
  const body = bodyOf(document);
  if (!body) return;
  const walker = walkText(document, body);
  let [nodes, values]: [Node[], string[]] = [[], []];
  let [count, length] = [0, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const written = node.nodeValue ?? "";
    const value = written.length > LONGEST_SPACED ? written.trim() : written;
    length += written.length;
    count += 1;
    if (count > limits.textNodes || length > limits.textLength) {
      page.truncated = true;
      break;
    }
    if (count % NODES_A_SEGMENT === 0) {
      yield segmentOf(nodes, values);
      [nodes, values] = [[], []];
    }
    if (value.length < 2 || value.length > LONGEST) continue;
    nodes.push(node);
    values.push(value);
  }
  yield segmentOf(nodes, values);
}

export function segmentOf<N extends Node>(nodes: N[], values: string[]): TextSegment<N> {
  const joined = values.join(BETWEEN);
  const folded = foldText(joined);
  return { nodes, values, folded: folded.length === joined.length ? folded : values.map(keepLength).join(BETWEEN) };
}

/** Text that composes to another length: folded without composing, so that places stay places. */
function keepLength(value: string): string {
  const folded = foldText(value);
  return folded.length === value.length ? folded : folded.padEnd(value.length).slice(0, value.length);
}

/** The nodes of a segment in whose text a global expression finds something, each once, in order; none without an expression. */
export function placesWith<N extends Node>({ nodes, values, folded }: TextSegment<N>, pattern: RegExp | undefined): { node: N; text: string }[] {
  const found: { node: N; text: string }[] = [];
  if (!pattern) return found;
  let [index, start] = [0, 0];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    while (index < values.length && start + (values[index] ?? "").length < match.index) {
      start += (values[index] ?? "").length + BETWEEN.length;
      index += 1;
    }
    const node = nodes[index];
    const value = values[index] ?? "";
    if (node) found.push({ node, text: composed(value) });
    // On to the next node; an empty match would be found for ever.
    pattern.lastIndex = Math.max(pattern.lastIndex, start + value.length) + (match[0] === "" ? 1 : 0);
  }
  return found;
}

/** The same for text nodes: what stands in a script, a style or a field is no text of the page. */
export function nodesWith(segment: TextSegment, pattern: RegExp | undefined): TextNode[] {
  return placesWith(segment, pattern).flatMap(({ node, text }) => {
    const parent = parentOf(node);
    return parent && !SKIPPED.has(nameOf(parent)) ? [{ node, text, parent }] : [];
  });
}

/** True inside an article's prose: what is told there is about the names, not a statement of this page's shop. */
export function isProse({ knowledge }: Page, element: Element): boolean {
  for (const node of selfAndAncestorsOf(element)) {
    const name = nameOf(node);
    if (name === "blockquote" || (name === "article" && !isThing(node, knowledge.service !== null))) return true;
    if (attributeOf(node, "itemprop") === "articleBody") return true;
    if (name === "main" || name === "body") return false;
    if (isReview(node)) return true;
  }
  return false;
}

/** An article in which something is chosen or filled in, or with a listed company's product, is a box of the page. */
function isThing(article: Element, isListed: boolean): boolean {
  return within(article, "input", 1).length > 0 || (isListed && within(article, "h1", 1).length > 0);
}

const REVIEW = /(?:^|[ _-])(?:user|customer|product|buyer)?[-_]?reviews?(?:$|[ _-])/;
/** Where a buyer looks once more at what is ordered: WooCommerce keeps all ways to pay in its `order_review`. */
const OF_ORDER = /order|checkout|cart|basket|payment|purchase|step/;

/** What buyers wrote: whom they had bought from, and by whom it came, is no statement of this page. */
function isReview(element: Element): boolean {
  const marks = marksOf(element);
  return marks.length < 120 && REVIEW.test(marks) && !OF_ORDER.test(marks);
}
