import { useEffect, useState } from "preact/hooks";

/** The answer of a piece of work that must not hold up what people wait for: done after the next frame, and not at all when another comes before. */
export function useAfterPaint<T>(work: () => T): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setAnswer(work()), 60);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [work]);
  return answer;
}
