import { elementsNamed, queryAll, queryFirst, walkText } from "./document.ts";

/**
 * DOM access that a hostile page cannot bend: a form's named inputs shadow `form.parentNode` and the like even in
 * Chromium's isolated world (DOM clobbering), so ancestors are read through the prototype's own getter.
 */
const [anyNode, anyElement] = [globalThis.Node?.prototype, globalThis.Element?.prototype];
const natives: Record<string, PropertyDescriptor> = Object.getOwnPropertyDescriptors(anyNode ?? {});

function read(node: Node, name: "parentNode" | "firstChild" | "nextSibling" | "previousSibling" | "textContent" | "ownerDocument"): unknown {
  const getter = natives[name]?.get;
  return getter ? getter.call(node) : node[name];
}

export function parentOf(node: Node): Element | null {
  const parent = read(node, "parentNode") as Node | null;
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

/** The value of an attribute; "" where there is none, or no element. */
export function attributeOf(element: Element | null | undefined, name: string): string {
  return (element && (anyElement ?? element).getAttribute.call(element, name)) ?? "";
}

const documentOf = (node: Node) => read(node, "ownerDocument") as Document | null;

/**
 * The text of a node and below it, or its beginning, where it is longer than `longest` without the white space before it: the
 * text of a whole page is never put together for the sake of a label. `between` parts the texts of one element from another's.
 */
export function textUpTo(node: Node, longest: number, between = ""): string {
  const document = node.nodeType === 1 ? documentOf(node) : null;
  if (!document) return textOf(node);
  let [text, isBlank] = ["", true];
  const walker = walkText(document, node as Element);
  for (let part = walker.nextNode(); part; part = walker.nextNode()) {
    const value = part.nodeValue ?? "";
    isBlank &&= value.trim() === "";
    text += text === "" ? value : between + value;
    if (text.length > longest && !isBlank && text.trimStart().length > longest) break;
  }
  return text;
}

export function textOf(node: Node): string {
  return String(read(node, "textContent") ?? "");
}

/** True when `inner` is `outer` or stands below it. */
export function isWithin(inner: Node, outer: Node): boolean {
  return (anyNode ?? outer).contains.call(outer, inner);
}

const UNSEEN = new Set(["script", "style", "template", "noscript"]);
const MOST_SIBLINGS = 16;

function isSeen(node: Node): boolean {
  return node.nodeType === 3 || (node.nodeType === 1 && !UNSEEN.has(nameOf(node as Element)));
}

/** The nearest elements and texts on one side of a node, nearest first: no comments, no scripts, a bounded number. */
export function* siblingsOf(node: Node, side: "nextSibling" | "previousSibling"): Generator<Node> {
  let sibling = read(node, side) as Node | null;
  for (let step = 0; sibling && step < MOST_SIBLINGS; step += 1) {
    if (isSeen(sibling)) yield sibling;
    sibling = read(sibling, side) as Node | null;
  }
}

/** The first text that is not blank in a node or below it; "" where it holds none near its start. */
export function firstTextOf(node: Node): string {
  if (node.nodeType === 3) return textOf(node).trim();
  const child = read(node, "firstChild") as Node | null;
  if (!child) return "";
  const text = isSeen(child) ? firstTextOf(child) : "";
  if (text) return text;
  for (const sibling of siblingsOf(child, "nextSibling")) {
    const next = firstTextOf(sibling);
    if (next) return next;
  }
  return "";
}

/** Lower-case element name; a clobbered one reads as the empty string. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === "string" ? name.toLowerCase() : "";
}

/** Ancestors from the parent upwards, at most `levels` of them. */
export function* ancestorsOf(node: Node, levels: number): Generator<Element> {
  let current = parentOf(node);
  for (let level = 0; current && level < levels; level += 1) {
    yield current;
    current = parentOf(current);
  }
}

const MOST_LEVELS = 30;

/** The element itself and its ancestors, at most `levels` of them, as they are asked for. */
export function* selfAndAncestorsOf(element: Element, levels = MOST_LEVELS): Generator<Element> {
  yield element;
  yield* ancestorsOf(element, levels);
}

/** True where this holds for an element or one of as many around it. */
export function isAround(element: Element, holds: (element: Element) => boolean, levels?: number): boolean {
  for (const node of selfAndAncestorsOf(element, levels)) if (holds(node)) return true;
  return false;
}

/** The same question asked of many elements: what stands in one list is surrounded by the same, which is asked once. */
export function askAround(holds: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const passed: Element[] = [];
    let answer: boolean | undefined;
    for (const node of selfAndAncestorsOf(element)) {
      passed.push(node);
      answer = known.get(node) ?? (holds(node) || undefined);
      if (answer !== undefined) break;
    }
    for (const node of passed) known.set(node, answer ?? false);
    return answer ?? false;
  };
}

/** Elements that match, at most `limit`; an invalid selector gives none. An element's bare name costs least: no selector is read for it. */
export function select(document: Document, selector: string, limit: number): Element[] {
  let found: ArrayLike<Element>;
  try {
    found = /^[a-z]+$/.test(selector) ? elementsNamed(document, selector) : queryAll(document, selector);
  } catch {
    return [];
  }
  return firstOf(found, limit);
}

/** Elements of a name below another one, at most `limit`. */
export function within(element: Element, name: string, limit: number): Element[] {
  return firstOf((anyElement ?? element).getElementsByTagName.call(element, name), limit);
}

/** True when the element itself matches; throws on an invalid selector. */
export function matches(element: Element, selector: string): boolean {
  return (anyElement ?? element).matches.call(element, selector);
}

/** A live list walks on through the page to find its next element: none is asked for beyond the limit. */
function firstOf(found: ArrayLike<Element>, limit: number): Element[] {
  const elements: Element[] = [];
  while (elements.length < limit) {
    const element = found[elements.length];
    if (!element) break;
    elements.push(element);
  }
  return elements;
}

export function hasMoreThan(document: Document, name: string, limit: number): boolean {
  return elementsNamed(document, name)[limit] !== undefined;
}

/** The words of an attribute, as of a class. */
export function wordsOf(element: Element | null, attribute: string): string[] {
  return attributeOf(element, attribute).split(/\s+/).filter(Boolean);
}

/** True when any element matches; an invalid selector matches none. */
export function matchesAny(document: Document, selector: string): boolean {
  try {
    return queryFirst(document, selector) !== null;
  } catch {
    return false;
  }
}

/** True when any element matches one of them. Asked one by one: a browser compares every element with every selector of a list. */
export function matchesOneOf(document: Document, selectors: readonly string[]): boolean {
  return selectors.some((selector) => matchesAny(document, selector));
}

/** The attribute as an absolute http(s) address; undefined for anything else. */
export function addressOf(element: Element, attribute: string, base: URL): URL | undefined {
  const value = attributeOf(element, attribute);
  if (!value || value.length > 4_000) return undefined;
  try {
    const url = new URL(value, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url : undefined;
  } catch {
    return undefined;
  }
}

const FRAME = new Set(["footer", "header", "nav", "contentinfo", "banner", "navigation"]);
const BOILERPLATE = new Set([...FRAME, "aside", "complementary"]);
/** The header of a block, as in `card__header`, is none of the page's; and what is said to have one, or none, is the page itself. */
const BOILERPLATE_TOKENS =
  /(?:^|[- ]|(?<!_)_)(?<!(?:^|[ _-])(?:no|has|with|without|hides?)[-_])(?:site-?|nav-?)?(?:footer|navbar|topbar|breadcrumbs?|sitemap|cookie\w*)(?:$|[-_ ])|(?:^| )(?:(?:site|page|main|global|top|nav|mobile|desktop|sticky)[-_]?)?header(?:$|[-_ ])/;

/** True inside the page's header, footer, navigation, or what stands beside its matter. */
export function isBoilerplate(element: Element): boolean {
  return isAround(element, holdsBoilerplate);
}

/** True of an element that holds such a part of the page. */
export function holdsBoilerplate(element: Element): boolean {
  return isFramed(element, BOILERPLATE);
}

/** The same, but what stands beside the matter may belong to it: who sells a thing often stands there. */
export function holdsFrame(element: Element): boolean {
  return isFramed(element, FRAME);
}

/** True of an element whose name or role is one of these, or that is called like a page's frame. The page's whole is none. */
function isFramed(element: Element, namesAndRoles: ReadonlySet<string>): boolean {
  const name = nameOf(element);
  if (name === "body" || name === "html") return false;
  if (namesAndRoles.has(name) || namesAndRoles.has(attributeOf(element, "role"))) return true;
  const marks = marksOf(element);
  return marks.length < 200 && BOILERPLATE_TOKENS.test(marks);
}

/** What is called a footer from the start of the word: that of a card or of a step is called `card-footer`. */
const FOOTER_TOKEN = /(?:^| )(?!no[-_])(?:[a-z]{1,2}[-_])?(?:site|page|main|global|basic)?[-_]?footer/;

/** True inside the page's own footer: what is named there is named on every page, whatever is bought. */
export function isPageFooter(element: Element): boolean {
  let isFooter = false;
  for (const node of selfAndAncestorsOf(element)) {
    const name = nameOf(node);
    if (isFooter && (name === "main" || name === "form" || name === "dialog")) return false;
    isFooter ||= name === "footer" || attributeOf(node, "role") === "contentinfo" || (name === "div" && FOOTER_TOKEN.test(`${marksOf(node)} ${attributeOf(node, "data-testid") || attributeOf(node, "data-test-id")}`));
  }
  return isFooter;
}

/** Where authors, their software, and those who test or count their pages, write what an element is. */
export const MARKS = ["class", "id", "name", "data-testid", "data-test-id", "data-test", "data-cy", "data-qa", "data-pl", "data-marker", "data-widget", "aria-labelledby"];

/** True where one of these attributes holds the word. */
export function isMarked(element: Element, word: RegExp, attributes: readonly string[] = MARKS): boolean {
  return attributes.some((name) => word.test(attributeOf(element, name)));
}

/** An element's id and classes, in lower case. */
export function marksOf(element: Element): string {
  return `${attributeOf(element, "id")} ${attributeOf(element, "class")}`.toLowerCase();
}
