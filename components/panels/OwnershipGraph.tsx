import { useMemo, useRef, useState } from "preact/hooks";
import { type Direction, layoutGraph, neighbour } from "../../core/panels/graph-layout.ts";
import type { OwnershipGraph as Graph, OwnershipNode } from "../../core/panels/ownership.ts";
import { useLocale } from "../locale.tsx";
import { ArrowHead, GraphArrow } from "./GraphArrow.tsx";
import { GraphBox } from "./GraphBox.tsx";
import { boxLabel, boxSize, boxText, edgeLabel, labelSize, NARROW, WIDE } from "./graph-words.ts";
import { Measured } from "./Measured.tsx";
import s from "./OwnershipGraph.module.css";
import { fitScale, useViewport } from "./use-viewport.ts";

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const MOVES: Readonly<Record<Direction, [number, number]>> = { up: [0, 48], down: [0, -48], left: [48, 0], right: [-48, 0] };
const STEP = 1.25;
const NARROW_BELOW = 520;
const TALLEST = 560;

export type OwnershipGraphProps = { graph: Graph; selected: string; onSelect: (id: string) => void };

/** The graph as a drawing that can be zoomed, moved and walked through with the arrow keys. */
export function OwnershipGraph(props: OwnershipGraphProps) {
  return <Measured class={s.frame}>{(width) => <Drawing {...props} width={width} />}</Measured>;
}

function Drawing({ graph, selected, onSelect, width }: OwnershipGraphProps & { width: number }) {
  const locale = useLocale();
  const { t } = locale;
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ x: number; y: number } | null>(null);
  const isNarrow = width < NARROW_BELOW;
  const { texts, labels, layout } = useMemo(() => {
    const measures = isNarrow ? NARROW : WIDE;
    const boxes = new Map(graph.nodes.map((node) => [node.id, boxText(node, locale, measures)]));
    const lines = new Map(graph.edges.map((edge) => [edge.id, edgeLabel(edge, locale, measures)]));
    const nodes = graph.nodes.map(({ id }) => ({ id, ...boxSize(boxes.get(id) ?? { name: [], places: [], end: [] }, measures) }));
    const edges = graph.edges.map(({ id, from, to }) => ({ id, from, to, ...labelSize(lines.get(id) ?? []) }));
    return { texts: boxes, labels: lines, layout: layoutGraph(nodes, edges) };
  }, [graph, locale, isNarrow]);
  const root = graph.nodes[0]?.id ?? "";
  const [active, setActive] = useState(root);
  const current = layout.nodes.has(active) ? active : root;
  const height = Math.min(TALLEST, Math.max(140, Math.ceil(layout.height * fitScale(layout, width))));
  const { viewport, reset, zoom, pan, reveal } = useViewport(layout, { width, height }, layout.nodes.get(root));

  const walk = (id: string | null) => {
    if (id === null) return;
    setActive(id);
    svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent, node: OwnershipNode) => {
    const direction = ARROWS[event.key];
    if (direction && event.shiftKey) pan(...MOVES[direction]);
    else if (direction) walk(neighbour(layout.nodes, node.id, direction));
    else if (event.key === "Enter" || event.key === " ") onSelect(node.id);
    else if (event.key === "Home") walk(root);
    else if (event.key === "+" || event.key === "=") zoom(STEP);
    else if (event.key === "-") zoom(1 / STEP);
    else if (event.key === "0") reset();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <svg
        class={s.drawing}
        ref={svg}
        width={width}
        height={height}
        role="group"
        aria-label={t("graphLabel")}
        onPointerDown={(event) => (drag.current = { x: event.clientX, y: event.clientY })}
        onPointerMove={(event) => {
          if (!drag.current || event.buttons !== 1) return;
          pan(event.clientX - drag.current.x, event.clientY - drag.current.y);
          drag.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerUp={() => (drag.current = null)}
      >
        <ArrowHead />
        <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})`}>
          <g aria-hidden="true">
            {graph.edges.map((edge) => {
              const at = layout.edges.get(edge.id);
              return at && <GraphArrow key={edge.id} edge={edge} points={at.points} at={at.label} lines={labels.get(edge.id) ?? []} />;
            })}
          </g>
          {graph.nodes.map((node) => {
            const at = layout.nodes.get(node.id);
            const text = texts.get(node.id);
            if (!at || !text) return null;
            return (
              <GraphBox
                key={node.id}
                node={node}
                text={text}
                at={at}
                label={boxLabel(node, text, locale)}
                selected={node.id === selected}
                tabbable={node.id === current}
                onFocus={() => {
                  setActive(node.id);
                  reveal(at);
                }}
                onSelect={() => onSelect(node.id)}
                onKeyDown={(event) => onKeyDown(event, node)}
              />
            );
          })}
        </g>
      </svg>
      <div class={s.tools}>
        <button type="button" class={s.tool} aria-label={t("graphSmaller")} title={t("graphSmaller")} onClick={() => zoom(1 / STEP)}>
          −
        </button>
        <button type="button" class={s.tool} aria-label={t("graphLarger")} title={t("graphLarger")} onClick={() => zoom(STEP)}>
          +
        </button>
        <button type="button" class={s.tool} onClick={reset}>
          {t("graphFit")}
        </button>
      </div>
    </>
  );
}
