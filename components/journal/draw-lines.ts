import "uplot/dist/uPlot.min.css";

export type Lines = { counts: number[][]; labels: string[]; dashes: number[][] };

const HEIGHT = 240;

/** Draws lines into an element until the signal ends, anew when its width or the colours of the page change. */
export async function drawLines(element: HTMLElement, { counts, labels, dashes }: Lines, signal: AbortSignal): Promise<void> {
  const { default: Plot } = await import("uplot");
  if (signal.aborted) return;
  const positions = labels.map((_, index) => index);
  let plot: { destroy(): void } | undefined;
  let drawn = "";
  const draw = () => {
    const [ink, rule, ...colours] = coloursOf(element, ["--ink-2", "--rule", ...counts.map((_, index) => `--series-${index % 7}`)]);
    const key = [element.clientWidth, ink, ...colours].join();
    if (key === drawn || signal.aborted) return;
    drawn = key;
    plot?.destroy();
    const axis = { stroke: ink ?? "", grid: { stroke: rule ?? "", width: 1 }, ticks: { stroke: rule ?? "", width: 1 } };
    plot = new Plot(
      {
        width: Math.max(200, element.clientWidth),
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(1, most)] } },
        axes: [
          { ...axis, space: 80, incrs: [1, 2, 5, 10, 20, 50], values: (_, splits) => splits.map((split) => labels[split] ?? "") },
          { ...axis, size: 52, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] },
        ],
        series: [{}, ...counts.map((_, index) => ({ stroke: colours[index] ?? "", width: 2, dash: dashes[index] ?? [], points: { show: labels.length < 2, size: 7 } }))],
      },
      [positions, ...counts],
      element,
    );
  };
  const observer = new ResizeObserver(draw);
  observer.observe(element);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", draw, { signal });
  const theme = new MutationObserver(draw);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    theme.disconnect();
    plot?.destroy();
  });
  draw();
}

/** Colours as a canvas takes them: tokens are resolved by an element that wears them. */
function coloursOf(element: HTMLElement, tokens: string[]): string[] {
  const probe = document.createElement("span");
  element.append(probe);
  const colours = tokens.map((token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}
