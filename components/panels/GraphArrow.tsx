import type { Placed } from "../../core/panels/graph-layout.ts";
import type { OwnershipEdge } from "../../core/panels/ownership.ts";
import { edgePath } from "./graph-words.ts";
import s from "./GraphArrow.module.css";

export type GraphArrowProps = { edge: OwnershipEdge; points: { x: number; y: number }[]; at: Placed; lines: string[] };

/** An arrow to whoever runs or holds. Each kind has a line of its own, so that none is told by its colour alone. */
export function GraphArrow({ edge, points, at, lines }: GraphArrowProps) {
  const top = at.y - at.height / 2;
  return (
    <g class={`${s.arrow} ${s[edge.kind]}`} data-edge={edge.id} data-kind={edge.kind}>
      <path class={s.line} d={edgePath(points)} marker-end="url(#graph-arrowhead)" />
      <rect class={s.label} x={at.x - at.width / 2} y={top} width={at.width} height={at.height} rx="3" />
      <circle class={s.number} cx={at.x - at.width / 2 + 11} cy={at.y} r="7.5" />
      <text class={s.digits} x={at.x - at.width / 2 + 11} y={at.y + 3.4}>
        {edge.number}
      </text>
      {lines.map((line, index) => (
        <text class={index === lines.length - 1 && lines.length > 1 ? s.date : s.words} key={`${line} ${index}`} x={at.x - at.width / 2 + 22} y={top + 14 + index * 13}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** The head that all arrows share. */
export function ArrowHead() {
  return (
    <defs>
      <marker id="graph-arrowhead" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
        <path d="M0.5 0.5L7.5 4L0.5 7.5" fill="none" stroke="context-stroke" stroke-width="1.3" />
      </marker>
    </defs>
  );
}
