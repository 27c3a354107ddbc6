import { ancestorsOf, attributeOf, firstTextOf, nameOf, siblingsOf, textOf, within } from "./dom.ts";

/** The first text after a label, within its own small block: a name, not the address below it. Undefined where it is too long. */
export function nextText(node: Node, longest: number): string | undefined {
  let child = node;
  for (const ancestor of ancestorsOf(node, 5)) {
    for (const sibling of siblingsOf(child, "nextSibling")) {
      const text = firstTextOf(sibling) || altIn(sibling);
      if (text) return text.length <= longest && !isHeading(sibling, text) ? text : undefined;
    }
    if (nameOf(ancestor) === "body") return undefined;
    child = ancestor;
  }
  return undefined;
}

/** The next section begins here: what stood behind the label is not there. */
function isHeading(node: Node, text: string): boolean {
  const [heading] = node.nodeType === 1 ? within(node as Element, "h2", 1) : [];
  return heading !== undefined && textOf(heading).trim() === text;
}

/** A logo's name, where a logo stands in the text's place. */
function altIn(node: Node): string {
  const [image] = node.nodeType === 1 ? within(node as Element, "img", 1) : [];
  return attributeOf(image, "alt").trim();
}
