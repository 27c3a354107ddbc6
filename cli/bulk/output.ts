import { type FileHandle, open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { type Format, LAYOUTS } from "./formats.ts";
import type { PageError } from "./page.ts";
import type { ScanRow } from "./scan-page.ts";

/** Where rows go. Each call of `row` is one write of one whole row. */
export type Output = {
  row(row: ScanRow | PageError): Promise<void>;
  /** Ends the output, after the row that is being written; later rows are dropped. */
  close(): Promise<void>;
};

type Sink = { write(text: string): Promise<void>; close(): Promise<void> };

/** Rows that stand in the output already, when it goes on with one. */
export async function openOutput(sink: Sink, format: Format, rowsThere = 0): Promise<Output> {
  const layout = LAYOUTS[format];
  let closing: Promise<void> | undefined;
  let isFirst = rowsThere === 0;
  let last: Promise<void> = isFirst ? sink.write(layout.start) : Promise.resolve();
  await last;
  const end = async () => {
    await last;
    await sink.write(layout.end);
    await sink.close();
  };
  return {
    row(row) {
      if (closing) return Promise.resolve();
      last = sink.write(layout.row(row, isFirst));
      isFirst = false;
      return last;
    },
    // However often it is called, each call settles when all is written.
    close() {
      closing ??= end();
      return closing;
    },
  };
}

/** A stream such as standard output; it is not ended, for it is not ours. */
export function streamSink(stream: Writable): Sink {
  return {
    write: (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    close: () => Promise.resolve(),
  };
}

/** A new file; rejects where there is one already, for that may be the work of hours. */
export async function newFileSink(path: string): Promise<Sink> {
  try {
    return sinkOf(await open(path, "wx"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`${path} is there already: go on with it by --resume ${path}, or name another file`, { cause: error });
  }
}

/** A file that is written on from a length; what stood behind it is cut off. */
export async function resumedFileSink(path: string, length: number): Promise<Sink> {
  const file = await open(path, "a");
  await file.truncate(length);
  return sinkOf(file);
}

function sinkOf(file: FileHandle): Sink {
  return { write: async (text) => void (await file.appendFile(text)), close: () => file.close() };
}
