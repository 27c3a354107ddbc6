import { elementScroll, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export type VirtualList = { items: VirtualItem[]; height: number; perPage: number; show: (index: number) => void };

/** The few elements of a long list that are in view, and a little beyond it. Rows have one height, so that nothing is measured. */
export function useVirtualList(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number): VirtualList {
  const [, redraw] = useState(0);
  const options = {
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 6,
    initialRect: { width: 600, height: 560 },
    onChange: () => redraw((times) => times + 1),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  // The names are the library's: what its own adapters for React and others call.
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the only way that the library has
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the only way that the library has
  useLayoutEffect(() => virtualizer._willUpdate());
  const items = virtualizer.getVirtualItems();
  return {
    items,
    height: virtualizer.getTotalSize(),
    perPage: Math.max(1, Math.floor((frame.current?.clientHeight ?? 560) / rowHeight) - 1),
    show: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}
