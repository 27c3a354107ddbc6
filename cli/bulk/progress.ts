import { stat } from "node:fs/promises";
import { Presets, SingleBar } from "cli-progress";

export type ProgressBar = { bytes(count: number): void; page(isError: boolean): void; stop(): void };

const SILENT: ProgressBar = { bytes: () => undefined, page: () => undefined, stop: () => undefined };

/** A bar over the files' bytes, on a terminal's standard error only: what is piped stays clean. */
export async function openProgress(files: string[], stream: NodeJS.WriteStream): Promise<ProgressBar> {
  if (!stream.isTTY) return SILENT;
  const sizes = await Promise.all(files.map((file) => stat(file).then(({ size }) => size, () => 0)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const counted = "{pages} pages, {errors} errors, {duration_formatted}";
  const bar = new SingleBar({ stream, hideCursor: true, clearOnComplete: false, format: total > 0 ? `{bar} {percentage}% | ${counted}` : counted }, Presets.shades_classic);
  let [read, pages, errors] = [0, 0, 0];
  bar.start(total, 0, { pages, errors });
  return {
    bytes: (count) => {
      read += count;
    },
    page: (isError) => {
      pages += 1;
      errors += isError ? 1 : 0;
      bar.update(Math.min(read, total), { pages, errors });
    },
    stop: () => bar.stop(),
  };
}
