import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Placed, Size } from "../../core/panels/graph-layout.ts";

/** Where the drawing is moved to, and how large it is drawn. */
export type Viewport = { x: number; y: number; scale: number };
export const SCALES = { smallest: 0.35, readable: 0.74, largest: 2.2 } as const;
const AIR = 14;

/** Small enough for the whole width where that stays readable, and never enlarged. */
export function fitScale(drawing: Size, width: number): number {
  return Math.min(1, Math.max(SCALES.readable, width / Math.max(1, drawing.width)));
}

/** The whole drawing where it stays readable; else its top, with `focus` in the middle. */
export function fitted(drawing: Size, frame: Size, focus: Placed | undefined): Viewport {
  const scale = fitScale(drawing, frame.width);
  const isWide = drawing.width * scale > frame.width;
  const x = isWide ? frame.width / 2 - (focus?.x ?? drawing.width / 2) * scale : (frame.width - drawing.width * scale) / 2;
  return { x: isWide ? Math.min(0, Math.max(frame.width - drawing.width * scale, x)) : x, y: 0, scale };
}

/** Larger or smaller, around the middle of the frame. */
export function zoomed({ x, y, scale }: Viewport, by: number, frame: Size): Viewport {
  const next = Math.min(SCALES.largest, Math.max(SCALES.smallest, scale * by));
  const [cx, cy] = [frame.width / 2, frame.height / 2];
  return { x: cx - ((cx - x) / scale) * next, y: cy - ((cy - y) / scale) * next, scale: next };
}

/** Moved as little as is needed to bring a box into the frame. */
export function revealing({ x, y, scale }: Viewport, box: Placed, frame: Size): Viewport {
  const move = (offset: number, middle: number, size: number, room: number) => {
    const from = offset + (middle - size / 2) * scale;
    const to = offset + (middle + size / 2) * scale;
    if (from < AIR) return offset + AIR - from;
    return to > room - AIR ? offset - Math.min(to - room + AIR, from - AIR) : offset;
  };
  return { x: move(x, box.x, box.width, frame.width), y: move(y, box.y, box.height, frame.height), scale };
}

/** The viewport of a drawing in a frame; a new drawing or another width starts anew. */
export function useViewport(drawing: Size, { width, height }: Size, focus: Placed | undefined) {
  const frame = useMemo(() => ({ width, height }), [width, height]);
  const [viewport, setViewport] = useState(() => fitted(drawing, frame, focus));
  const reset = useCallback(() => setViewport(fitted(drawing, frame, focus)), [drawing, frame, focus]);
  useEffect(reset, [reset]);
  return {
    viewport,
    reset,
    zoom: (by: number) => setViewport((old) => zoomed(old, by, frame)),
    pan: (dx: number, dy: number) => setViewport((old) => ({ ...old, x: old.x + dx, y: old.y + dy })),
    reveal: (box: Placed | undefined) => box && setViewport((old) => revealing(old, box, frame)),
  };
}
