import { useMemo, useRef, useState } from "preact/hooks";
import type { ClaimView } from "../../core/report/report.ts";
import { type AxisMark, placeMarks } from "../../core/panels/timeline-axis.ts";
import type { TimelineView } from "../../core/panels/timeline.ts";
import { STAGES } from "../Chip.tsx";
import { formatDate } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import s from "./ClaimAxis.module.css";
import { Measured } from "./Measured.tsx";

const ROW = { claim: 13, response: 9 } as const;
const TICKS = 18;
const AIR = 12;

export type ClaimAxisProps = { view: TimelineView; selected: string; onSelect: (claim: string) => void };

/** Statements above the axis, answers below it; a bow joins two that contradict each other. Arrow keys go from one to the next. */
export function ClaimAxis(props: ClaimAxisProps) {
  if (props.view.marks.length === 0) return null;
  return <Measured class={s.frame}>{(width) => <Axis {...props} width={width} />}</Measured>;
}

function Axis({ view, selected, onSelect, width }: ClaimAxisProps & { width: number }) {
  const { t, locale } = useLocale();
  const svg = useRef<SVGSVGElement>(null);
  const { ticks, marks, rowsAbove, rowsBelow } = useMemo(() => placeMarks(view.marks, width), [view.marks, width]);
  const claims = useMemo(() => new Map([...view.groups.flat(), ...view.undated].map((claim) => [claim.id, claim])), [view]);
  const [active, setActive] = useState("");
  const axis = AIR + rowsAbove * ROW.claim + 6 + (view.against.length ? 10 : 0);
  const height = axis + TICKS + rowsBelow * ROW.response + 8;
  const current = marks.some(({ id }) => id === active) ? active : (marks[0]?.id ?? "");
  const yOf = ({ kind, row }: AxisMark) => (kind === "claim" ? axis - 10 - row * ROW.claim : axis + TICKS + 4 + row * ROW.response);

  const focus = (index: number) => {
    const mark = marks[Math.min(marks.length - 1, Math.max(0, index))];
    if (!mark) return;
    setActive(mark.id);
    svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(mark.id)}"]`)?.focus();
  };
  const select = (mark: AxisMark) => {
    onSelect(mark.claim);
    // The list may have to grow to it first.
    requestAnimationFrame(() => document.querySelector(`#claim-${CSS.escape(mark.claim)}`)?.scrollIntoView({ block: "nearest" }));
  };
  const onKeyDown = (event: KeyboardEvent, mark: AxisMark, index: number) => {
    if (event.key === "ArrowRight" || event.key === "ArrowDown") focus(index + 1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") focus(index - 1);
    else if (event.key === "Home") focus(0);
    else if (event.key === "End") focus(marks.length - 1);
    else if (event.key === "Enter" || event.key === " ") select(mark);
    else return;
    event.preventDefault();
  };
  const labelOf = (mark: AxisMark, claim: ClaimView | undefined) =>
    `${formatDate(locale, mark.date)}, ${mark.kind === "response" ? `${t("response")}: ` : ""}${claim ? `${t(`claimStatus_${claim.status}`)}: ${claim.text}` : ""}`;

  return (
    <>
      <svg class={s.drawing} ref={svg} width={width} height={height} role="group" aria-label={t("timelineLabel")}>
        <g aria-hidden="true">
          {ticks.map(({ x, year }) => (
            <g key={year}>
              <line class={s.grid} x1={x} x2={x} y1={4} y2={height - 4} />
              {x < width - 30 && (
                <text class={s.year} x={x + 3} y={axis + 12}>
                  {year}
                </text>
              )}
            </g>
          ))}
          <line class={s.axis} x1="0" x2={width} y1={axis} y2={axis} />
          {marks.map((mark) => (mark.span.exact ? null : <line class={s.span} key={mark.id} x1={mark.from} x2={mark.to} y1={yOf(mark)} y2={yOf(mark)} />))}
          {view.against.map(([a, b]) => (
            <Bow key={`${a} ${b}`} a={marks.find(({ id }) => id === a)} b={marks.find(({ id }) => id === b)} yOf={yOf} />
          ))}
        </g>
        {marks.map((mark, index) => {
          const claim = claims.get(mark.claim);
          const label = labelOf(mark, claim);
          return (
            <g
              key={mark.id}
              class={`${s.mark} ${mark.kind === "claim" && claim ? s[STAGES[claim.status]] : s.response}`}
              transform={`translate(${mark.x} ${yOf(mark)})`}
              role="button"
              aria-label={label}
              aria-pressed={mark.claim === selected}
              tabindex={mark.id === current ? 0 : -1}
              data-mark={mark.id}
              onClick={() => select(mark)}
              onFocus={() => setActive(mark.id)}
              onKeyDown={(event) => onKeyDown(event, mark, index)}
            >
              <title>{label}</title>
              <Shape mark={mark} claim={claim} />
            </g>
          );
        })}
      </svg>
      <p class={s.help}>{t("timelineHelp")}</p>
    </>
  );
}

/** A shape for each standing, so that none is told by its colour alone. */
function Shape({ mark, claim }: { mark: AxisMark; claim: ClaimView | undefined }) {
  if (mark.kind === "response") return <path class={s.shape} d="M-3.5 2.5L0 -3.5L3.5 2.5Z" />;
  switch (claim ? STAGES[claim.status] : "open") {
    case "settled":
      return <circle class={s.shape} r="5" />;
    case "contested":
      return <path class={s.shape} d="M0 -6L6 0L0 6L-6 0Z" />;
    case "closed":
      return <rect class={s.shape} x="-4" y="-4" width="8" height="8" />;
    default:
      return <circle class={s.shape} r="4.5" />;
  }
}

function Bow({ a, b, yOf }: { a: AxisMark | undefined; b: AxisMark | undefined; yOf: (mark: AxisMark) => number }) {
  if (!a || !b) return null;
  const top = Math.min(yOf(a), yOf(b)) - 14;
  return <path class={s.bow} d={`M${a.x} ${yOf(a)}Q${(a.x + b.x) / 2} ${top} ${b.x} ${yOf(b)}`} />;
}
