import type { GraphLayout, Size } from "../../core/panels/graph-layout.ts";
import type { EdgeKind, OwnershipEdge, OwnershipNode } from "../../core/panels/ownership.ts";
import { wrapText } from "../../core/panels/wrap-text.ts";
import type { PlaceView } from "../../core/report/report.ts";
import { formatDate } from "../dates.ts";
import type { Locale } from "../locale.tsx";
import { interestWords } from "../ownership-words.ts";

/** Measures of a box, in pixels at scale 1; the style sheet sets the sizes of the letters that they are made for. */
export const BOX = { padding: 11, line: 16, cells: 38, small: 14 } as const;
/** Widths in pixels and letters. In a narrow frame countries are codes alone; their names stand in the table. */
export type Measures = { box: number; name: number; place: number; end: number; label: number; /** Lines of a label before its date. */ labelLines: number };
export const WIDE: Measures = { box: 268, name: 34, place: 14, end: 46, label: 30, labelLines: 1 };
export const NARROW: Measures = { box: 150, name: 19, place: 9, end: 24, label: 20, labelLines: 2 };

/** What stands in a box, already broken into lines. */
export type BoxText = { name: string[]; places: { caption: string; code: string; value: string }[]; end: string[] };

export function boxText(node: OwnershipNode, { t, country }: Locale, measures: Measures): BoxText {
  if (node.kind !== "entity") return { name: wrapText(node.name, measures.name, 2), places: [], end: [] };
  const placeName = (name: string) => (measures === NARROW ? "" : (wrapText(name, measures.place, 1)[0] ?? ""));
  const place = (caption: string, at: PlaceView | null) => ({ caption, code: at?.country ?? "", value: at ? placeName(country(at.country)) : t("notFound") });
  const { entity, chainEnds, isUltimate } = node;
  return {
    name: wrapText(node.name, measures.name, 2),
    places: [place(t("registeredIn"), entity.registration), place(t("runFrom"), entity.headquarters)],
    end: isUltimate ? wrapText(chainEnds ? t(`chainEnds_${chainEnds.because}`) : t("chainEndsUnknown"), measures.end, 3) : [],
  };
}

/** What a box is called: all that it shows, and in whole whatever it had to cut off. */
export function boxLabel({ name }: OwnershipNode, { name: lines, places, end }: BoxText, { country }: Locale): string {
  const shown = [...lines, ...places.flatMap(({ caption, code, value }) => [caption, code, value]), ...end].filter(Boolean).join(" ");
  const whole = [name, ...places.flatMap(({ code }) => (code ? [country(code)] : []))];
  return [shown, ...new Set(whole.filter((each) => !shown.includes(each)))].join(", ");
}

export function boxSize({ name, places, end }: BoxText, measures: Measures): Size {
  const height = 2 * BOX.padding + name.length * BOX.line + (places.length ? BOX.cells : 0) + (end.length ? end.length * BOX.small + 6 : 0);
  return { width: measures.box, height: Math.max(42, height) };
}

/** Two short lines on an arrow: what is held, and since or as of when. All of it stands in the table. */
export function edgeLabel(edge: OwnershipEdge, locale: Locale, { label, labelLines }: Measures): string[] {
  const { t } = locale;
  const { relation, roles } = edge;
  if (!relation) return [t("badgeOperator"), ...(roles[0] ? wrapText(t(`operatorRole_${roles[0]}`), label, labelLines) : [])];
  const [interest] = relation.interests;
  const lead = leadWord(edge.kind, locale);
  const held = interest ? interestWords(t, locale.locale, interest) : "";
  const date = relation.endDate ? t("until", { date: formatDate(locale.locale, relation.endDate) }) : t("asOf", { date: formatDate(locale.locale, relation.asOf) });
  return [...(lead ? wrapText(lead, label, 1) : []), ...wrapText(held, label, labelLines), date];
}

function leadWord(kind: EdgeKind, { t }: Locale): string {
  switch (kind) {
    case "announced":
      return t("graphAnnounced");
    case "contract":
      return t("graphContract");
    case "ended":
      return t("relation_formerParent");
    default:
      return "";
  }
}

export function labelSize(lines: readonly string[]): Size {
  return { width: Math.max(...lines.map((line) => line.length), 8) * 5.7 + 30, height: lines.length * 13 + 8 };
}

/** A soft line through the points that the layout gives. */
export function edgePath(points: GraphLayout["edges"] extends Map<string, infer E> ? (E extends { points: infer P } ? P : never) : never): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const last = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const to = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${to.x} ${to.y}`;
  });
  return `M${first.x} ${first.y}${bends.length ? bends.join("") : `L${last.x} ${last.y}`}`;
}
