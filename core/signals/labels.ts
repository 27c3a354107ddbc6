import type { LabelTable } from "../labels/label-table.ts";
import { BETWEEN_LABELS } from "../labels/separator.ts";
import type { LabelKind } from "../labels/words.ts";

/** The labels that a page's languages have. */
export type Labels = {
  /** True when the whole text is a label of the kind, such as "Shipping method:" or, before a name, "Versand durch ". */
  is: (kind: LabelKind, text: string) => boolean;
  /** The kind of label that the whole text is; undefined for any other text. */
  kindOf: (text: string) => LabelKind | undefined;
  /** True when the text ends with what is said of a seller alone, as "Dispatched from and sold by:" does. */
  endsWithSoldBy: (text: string) => boolean;
  /** Who stands behind it in the same sentence, as in "Ships from and sold by Example Ltd"; "sold by the metre" names nobody. */
  nameAfterSoldBy: (text: string) => string | undefined;
  /** Finds, in folded text, where a seller's label may stand. Wider than `is`, which decides. Global: set `lastIndex` before use. */
  sellerHint: () => RegExp;
};

const KINDS: LabelKind[] = ["shipping", "payment", "seller", "soldBy", "tracking"];
const LEAD = "^[\\s•·*\\-–—]*(?:\\d{1,2}[.)]\\s*)?(?:your |the |ihr |ihre |votre |uw |su |il tuo )?";
const END = "\\s*[:：(（\\-–]?\\s*$";
const LONGEST_LABEL = 60;

/**
 * Text is put in lower case beforehand: an expression that ignores case costs a page tens of milliseconds to compile. One for all
 * labels costs a few; so a short one for how they begin tells most texts, and what begins like a label is compared with those alone.
 */
export function openLabels(table: LabelTable): Labels {
  const kinds = new Map<LabelKind, Label[]>();
  let [opening, soldBy, sentence, hint]: (RegExp | undefined)[] = [];
  const soldByOf = (sources: string[]) => sources.filter(Boolean).join("|") || NOTHING;
  const soldBys = table.soldBy.split(BETWEEN_LABELS);
  const labelsOf = (kind: LabelKind) => {
    let labels = kinds.get(kind);
    if (!labels) kinds.set(kind, (labels = table[kind].split(BETWEEN_LABELS).flatMap(readLabel)));
    return labels;
  };
  const mayBeLabel = (folded: string) => {
    opening ??= new RegExp([...new Set(KINDS.flatMap(labelsOf).flatMap(({ heads }) => heads))].join("|") || NOTHING);
    return opening.test(folded);
  };
  const isOfKind = (kind: LabelKind, folded: string) =>
    labelsOf(kind).some((label) => label.heads.some((head) => folded.includes(head)) && (label.pattern ??= new RegExp(`${LEAD}(?:${label.source})${END}`)).test(folded));
  const foldedOf = (text: string) => {
    const trimmed = text.trim();
    const folded = trimmed.length > 0 && trimmed.length <= LONGEST_LABEL ? trimmed.toLowerCase() : "";
    return folded !== "" && mayBeLabel(folded) ? folded : undefined;
  };
  return {
    is: (kind, text) => {
      const folded = foldedOf(text);
      return folded !== undefined && isOfKind(kind, folded);
    },
    kindOf: (text) => {
      const folded = foldedOf(text);
      return folded === undefined ? undefined : KINDS.find((kind) => isOfKind(kind, folded));
    },
    endsWithSoldBy: (text) => (soldBy ??= new RegExp(`(?:${soldByOf(soldBys)})${END}`)).test(text.toLowerCase()),
    nameAfterSoldBy: (text) => {
      const label = (sentence ??= new RegExp(`^(?:[^.:]{0,24} )?(?:${soldByOf(soldBys.filter((source) => GOES_ON.test(source)))}) `)).exec(text.toLowerCase())?.[0] ?? "";
      const name = text.slice(label.length);
      return label !== "" && name[0] !== name[0]?.toLowerCase() ? name : undefined;
    },
    sellerHint: () => (hint ??= new RegExp(`${table.seller}${BETWEEN_LABELS}${table.soldBy}`.split(BETWEEN_LABELS).filter(Boolean).join("|") || NOTHING, "g")),
  };
}

const NOTHING = "(?!)";
/** "Sold by" goes on with a name in the same sentence; "Seller information" is a heading, whatever stands behind it. */
const GOES_ON = /[ |](?:by|von|durch|par|door|por|da|przez|a[fv]|de|oleh|bởi|από|от)\)?$/;

/** A label, or several that are written as one expression; `heads` are what any text of it holds, in letters alone. */
type Label = { source: string; heads: string[]; pattern?: RegExp };

function readLabel(source: string): Label[] {
  return source === "" ? [] : [{ source, heads: headsOf(source) }];
}

/** What texts of an expression begin with: `ship` of `ship(?:ping)?`, `free` and `fast` of `(?:free|fast) delivery`. */
function headsOf(source: string): string[] {
  const group = /^\(\?:([^()\\]*)\)([?*{]?)/.exec(source);
  if (group) return [...(group[1] ?? "").split("|").flatMap(headsOf), ...(group[2] ? headsOf(source.slice(group[0].length)) : [])];
  const plain = /^[^\\()[\]{}?*+.|^$]*/.exec(source)?.[0] ?? "";
  const isLastOptional = /^[?*{]/.test(source.slice(plain.length));
  return [isLastOptional ? plain.slice(0, -1) : plain];
}
