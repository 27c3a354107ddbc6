import { Graph, layout } from "@dagrejs/dagre";

export type Size = { width: number; height: number };
export type Placed = Size & { x: number; y: number };
/** Where each box and each arrow stands, in CSS pixels at scale 1; boxes and labels by their middle. */
export type GraphLayout = Size & { nodes: Map<string, Placed>; edges: Map<string, { points: { x: number; y: number }[]; label: Placed }> };

const MARGIN = 12;

/** Lays a directed graph out from top to bottom. Circles and boxes without arrows are fine. */
export function layoutGraph(nodes: readonly ({ id: string } & Size)[], edges: readonly ({ id: string; from: string; to: string } & Size)[]): GraphLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 28, edgesep: 20, ranksep: 34, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { id, from, to, width, height } of edges) graph.setEdge(from, to, { width, height, labelpos: "c" }, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: new Map(nodes.map(({ id }) => [id, placed(graph.node(id))])),
    edges: new Map(
      edges.map(({ id, from, to }) => {
        const edge = graph.edge(from, to, id);
        return [id, { points: (edge.points ?? []).map(({ x, y }: { x: number; y: number }) => ({ x, y })), label: placed(edge) }];
      }),
    ),
  };
}

function placed({ x = 0, y = 0, width = 0, height = 0 }: Partial<Placed>): Placed {
  return { x, y, width, height };
}

export type Direction = "up" | "down" | "left" | "right";

/** The box that an arrow key leads to: the nearest in that direction, sideways distance counting double; null: there is none. */
export function neighbour(nodes: ReadonlyMap<string, Placed>, from: string, direction: Direction): string | null {
  const here = nodes.get(from);
  if (!here) return null;
  const isVertical = direction === "up" || direction === "down";
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  let best: { id: string; cost: number } | null = null;
  for (const [id, { x, y }] of nodes) {
    const along = sign * (isVertical ? y - here.y : x - here.x);
    const aside = Math.abs(isVertical ? x - here.x : y - here.y);
    // Sideways stays in the row: boxes of one row differ a little in height.
    const isThatWay = along > (isVertical ? 12 : 1) && (isVertical || aside < 40);
    const cost = along + 2 * aside;
    if (id !== from && isThatWay && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}
