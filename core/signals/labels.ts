import type { LabelTable } from "../labels/label-table.ts";
import type { LabelKind } from "../labels/words.ts";

/** The labels that a page's languages have. */
export type Labels = {
  /** True when the whole text is a label of the kind, such as "Shipping method:" or, before a name, "Versand durch ". */
  is: (kind: LabelKind, text: string) => boolean;
  /** The kind of label that the whole text is; undefined for any other text. */
  kindOf: (text: string) => LabelKind | undefined;
  /** Finds, in folded text, where a label of the kind may stand. Wider than `is`, which decides. Global: set `lastIndex` before use. */
  hint: (kind: LabelKind) => RegExp;
};

const KINDS: LabelKind[] = ["shipping", "payment", "seller", "tracking"];
const LEAD = "^[\\s•·*\\-–—]*(?:\\d{1,2}[.)]\\s*)?(?:your |the |ihr |ihre |votre |uw |su |il tuo )?";
const END = "\\s*[:：(（\\-–]?\\s*$";
const LONGEST_LABEL = 60;

/**
 * One expression a kind, compiled when first asked for. Text is put in lower case beforehand: an expression that ignores case
 * costs a page tens of milliseconds to compile.
 */
export function openLabels(table: LabelTable): Labels {
  const patterns = new Map<LabelKind, RegExp>();
  const hints = new Map<LabelKind, RegExp>();
  const patternOf = (kind: LabelKind) => {
    let pattern = patterns.get(kind);
    if (!pattern) patterns.set(kind, (pattern = new RegExp(`${LEAD}(?:${table[kind]})${END}`)));
    return pattern;
  };
  const is = (kind: LabelKind, text: string) => {
    const trimmed = text.trim();
    return trimmed.length > 0 && trimmed.length <= LONGEST_LABEL && patternOf(kind).test(trimmed.toLowerCase());
  };
  return {
    is,
    kindOf: (text) => KINDS.find((kind) => is(kind, text)),
    hint: (kind) => {
      let hint = hints.get(kind);
      if (!hint) hints.set(kind, (hint = new RegExp(table[kind], "g")));
      return hint;
    },
  };
}
