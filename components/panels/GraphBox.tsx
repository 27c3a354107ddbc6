import type { Placed } from "../../core/panels/graph-layout.ts";
import type { OwnershipNode } from "../../core/panels/ownership.ts";
import { BOX, type BoxText } from "./graph-words.ts";
import s from "./GraphBox.module.css";

export type GraphBoxProps = {
  node: OwnershipNode;
  text: BoxText;
  at: Placed;
  label: string;
  selected: boolean;
  /** Only one box of a graph is in the order of the tab key; the arrow keys lead to the others. */
  tabbable: boolean;
  onFocus: () => void;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One service or company of the graph. */
export function GraphBox({ node, text, at, label, selected, tabbable, onFocus, onSelect, onKeyDown }: GraphBoxProps) {
  const { width, height } = at;
  const left = -width / 2;
  const top = -height / 2;
  const places = top + BOX.padding + text.name.length * BOX.line + 3;
  const ends = places + (text.places.length ? BOX.cells : 0);
  return (
    <g class={node.kind === "service" ? s.service : undefined} transform={`translate(${at.x} ${at.y})`}>
      <g class={s.node} role="button" aria-label={label} aria-pressed={selected} tabindex={tabbable ? 0 : -1} data-node={node.id} onFocus={onFocus} onClick={onSelect} onKeyDown={onKeyDown}>
        <rect class={s.box} x={left} y={top} width={width} height={height} rx="3" />
      </g>
      <g class={s.text} aria-hidden="true">
        {text.name.map((line, index) => (
          <text class={s.name} key={line} x={left + BOX.padding} y={top + BOX.padding + 11 + index * BOX.line}>
            {line}
          </text>
        ))}
        {text.places.map(({ caption, code, value }, index) => {
          const x = left + BOX.padding + index * ((width - 2 * BOX.padding) / 2 + 2);
          return (
            <g key={caption}>
              <text class={s.caption} x={x} y={places + 8}>
                {caption}
              </text>
              {code && <rect class={s.codeBox} x={x + 0.5} y={places + 14.5} width="21" height="14" rx="2.5" />}
              {code && (
                <text class={s.code} x={x + 11} y={places + 25}>
                  {code}
                </text>
              )}
              <text class={code ? s.value : s.unknown} x={x + (code ? 26 : 0)} y={places + 25.5}>
                {value}
              </text>
            </g>
          );
        })}
        {text.end.length > 0 && <line class={s.end} x1={left + BOX.padding} x2={-left - BOX.padding} y1={ends} y2={ends} />}
        {text.end.map((line, index) => (
          <text class={s.ending} key={line} x={left + BOX.padding} y={ends + 14 + index * BOX.small}>
            {line}
          </text>
        ))}
      </g>
    </g>
  );
}
