import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Where nothing can be measured. */
const SOME_WIDTH = 360;
const LEAST = 200;

/**
 * A box, and inside what is drawn for its width in pixels, as that changes. Nothing is drawn before it is known: a map for a width
 * that is not its own would be drawn twice, at the moment when somebody waits for it.
 */
export function Measured({ class: name, children }: { class?: string | undefined; children: (width: number) => ComponentChildren }) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(typeof ResizeObserver === "undefined" ? SOME_WIDTH : null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const measure = () => setWidth(Math.max(LEAST, Math.floor(element.clientWidth)) || SOME_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class={name} ref={ref}>
      {width !== null && children(width)}
    </div>
  );
}
