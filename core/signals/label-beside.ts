import { ancestorsOf, nameOf, siblingsOf, textUpTo } from "./dom.ts";
import type { LabelKind } from "../labels/words.ts";
import type { Labels } from "./labels.ts";

const LONGEST_BLOCK = 240;
/** Composing and trimming make a text shorter. */
const ENOUGH = 4 * LONGEST_BLOCK;
/** In texts between a label and its name. */
const FARTHEST_LABEL = 4;
/** Characters: a price may stand between. */
const NEAR = 20;
/** Levels of boxes between the two: pages put one in another. */
const HIGHEST = 6;

/** The label that stands beside a node: earlier text of the same small block, a `dt` before a `dd`, a `th` before a `td`. */
export function labelBeside(labels: Labels, node: Node): LabelKind | undefined {
  let child: Node = node;
  for (const ancestor of ancestorsOf(node, HIGHEST)) {
    let steps = 0;
    for (const sibling of siblingsOf(child, "previousSibling")) {
      const text = textUpTo(sibling, ENOUGH).normalize("NFC");
      if (!text.trim()) continue;
      steps += 1;
      if (steps > FARTHEST_LABEL) break;
      if (text.length > LONGEST_BLOCK) return undefined;
      const kind = labels.kindOf(text);
      if (kind) return kind;
    }
    const name = nameOf(ancestor);
    if (name === "li") return labelOfList(labels, ancestor);
    if (name === "tr" || name === "dl" || name === "body") return undefined;
    if (textUpTo(ancestor, ENOUGH).length > LONGEST_BLOCK) return opens(ancestor, node) ? labelOver(labels, child) : undefined;
    child = ancestor;
  }
  return undefined;
}

/** True where a node's text stands near the beginning of a block: what is said before the block is said of it first. */
function opens(block: Element, node: Node): boolean {
  const [whole, own] = [block, node].map((each) => textUpTo(each, ENOUGH).replace(/\s+/g, " ").trim());
  return Boolean(own && whole?.slice(0, NEAR + own.length).includes(own));
}

/** The label over a list, right before it or before the box that holds it alone: "Payment methods", then one item each. Or the item before. */
function labelOfList(labels: Labels, item: Element): LabelKind | undefined {
  return labels.kindOf(textBefore(item)) ?? labelOver(labels, item);
}

/** The label right before a node's box, or before the box that begins with it. */
function labelOver(labels: Labels, item: Node): LabelKind | undefined {
  for (const box of ancestorsOf(item, HIGHEST)) {
    const text = textBefore(box);
    if (text) return text.length <= LONGEST_BLOCK ? labels.kindOf(text) : undefined;
    if (nameOf(box) === "body") return undefined;
  }
  return undefined;
}

/** The nearest text that stands before a node in the same box; "" where none does. */
function textBefore(node: Node): string {
  for (const sibling of siblingsOf(node, "previousSibling")) {
    const text = textUpTo(sibling, ENOUGH).normalize("NFC").trim();
    if (text) return text;
  }
  return "";
}
