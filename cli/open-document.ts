import { EventTarget, Node, parseHTML } from "linkedom";

/** What HTML allows in a head; anything else opens the body, whether its tag is written or not. */
const METADATA = new Set(["base", "link", "meta", "noscript", "script", "style", "template", "title"]);

/**
 * linkedom gives every node a place for listeners in one WeakMap, and the garbage collector pays for it: half of a scan's time. No
 * reader listens, so the nodes of this process are made without; one that is asked to listen throws.
 */
function makeNodesWithoutListeners(): void {
  // What is exported is a front: the class itself stands behind it.
  const nodeClass = Object.getPrototypeOf(Node) as object;
  function NoListeners() {}
  NoListeners.prototype = EventTarget.prototype;
  if (Object.getPrototypeOf(nodeClass) === EventTarget) Object.setPrototypeOf(nodeClass, NoListeners);
}

makeNodesWithoutListeners();

/**
 * A document as a browser with scripts would show it. linkedom takes tags as they are written: without `head`, `body` or
 * `html` tags, which HTML lets authors leave out, its body is empty; and it leaves in the tree what stands in templates and
 * `noscript`.
 */
export function openDocument(html: string): Document {
  const document = parse(html);
  for (const element of document.querySelectorAll("template,noscript")) element.replaceChildren();
  settleBody(document);
  // linkedom writes a text that holds an entity as several nodes; in a browser it is one.
  document.documentElement.normalize();
  return document;
}

function parse(html: string): Document {
  const { document } = parseHTML(html) as unknown as { document: Document };
  if (document.documentElement?.localName === "html") return document;
  // A fragment, or something before the root: what is written as root, head and body tags is then no element of its own.
  const language = /<html[^>]*\slang=["']?([\w-]+)/i.exec(html)?.[1] ?? "";
  const content = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, "");
  return parseHTML(`<!doctype html><html lang="${language}"><head></head><body>${content}</body></html>`).document as unknown as Document;
}

/** Puts everything behind the head's metadata into one body, right behind the head. */
function settleBody(document: Document): void {
  const root = document.documentElement;
  const children = [...root.childNodes];
  const nameOf = (node: Node) => (node.nodeType === 1 ? (node as Element).localName : "");
  const head = (children.find((node) => nameOf(node) === "head") as Element | undefined) ?? root.insertBefore(document.createElement("head"), root.firstChild);
  const [body = document.createElement("body"), ...more] = children.filter((node) => nameOf(node) === "body") as Element[];
  const ofHead = [...head.childNodes];
  const firstVisible = ofHead.findIndex((node) => nameOf(node) !== "" && !METADATA.has(nameOf(node)));
  const stray = firstVisible < 0 ? [] : ofHead.slice(firstVisible);
  const outside = children.filter((node) => node !== head && node !== body && !more.includes(node as Element));
  const firstLoose = outside.findIndex((node) => nameOf(node) !== "" && !METADATA.has(nameOf(node)));
  const loose = firstLoose < 0 ? [] : outside.slice(firstLoose);
  head.append(...outside.slice(0, firstLoose < 0 ? outside.length : firstLoose));
  const before = loose.filter((node) => children.indexOf(node) < children.indexOf(body));
  body.prepend(...stray, ...before);
  body.append(...loose.filter((node) => !before.includes(node)), ...more.flatMap((one) => [...one.childNodes]));
  for (const one of more) one.remove();
  head.after(body);
}
