import { useCallback, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { JournalEntry } from "../../core/journal/entry.ts";
import type { Names } from "../../core/journal/filter.ts";
import { BLOCK_SIZE, blockOf, emptyBlock, setRow, type SummaryBlock } from "../../core/journal/summary.ts";
import { onJournalChange } from "../../platform/journal/changes.ts";
import { loadNames, loadNewestSummary, loadRows, loadSummary } from "../../platform/journal/reader.ts";
import { worker } from "../../platform/worker-client.ts";

/** Rows in memory are numbered far beyond any on the disk. */
const MEMORY_START = 2 ** 31 * BLOCK_SIZE;

export type LoadedRows = {
  blocks: SummaryBlock[];
  /** The newest rows alone are there yet; all others are on their way. */
  partial: boolean;
  names: { lower: Names; shown: Names };
  reload: () => void;
  /** Whole rows by their numbers. */
  read: (numbers: readonly number[]) => Promise<(JournalEntry | undefined)[]>;
};

function memoryBlocks(rows: readonly JournalEntry[]): SummaryBlock[] {
  const blocks = new Map<number, SummaryBlock>();
  rows.forEach((row, index) => {
    const number = blockOf(MEMORY_START + index);
    const block = blocks.get(number) ?? emptyBlock(number);
    blocks.set(number, block);
    setRow(block, MEMORY_START + index, row);
  });
  return [...blocks.values()];
}

/** The frame after this one has been drawn; in a page that nobody sees, which draws none, a moment later. */
async function untilDrawn(): Promise<void> {
  const drawn = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 500))]);
}

/** The summary of all rows, on the disk and in memory, kept up with what the worker writes. undefined: not yet read. */
export function useRows(): LoadedRows | undefined {
  const [disk, setDisk] = useState<SummaryBlock[]>();
  const [partial, setPartial] = useState(true);
  const [memory, setMemory] = useState<JournalEntry[]>([]);
  const [names, setNames] = useState<LoadedRows["names"]>({ lower: new Map(), shown: new Map() });
  const reload = useCallback(() => {
    // Where there is no database, the journal's state says so; what is in memory is shown all the same.
    loadSummary().then(whole, () => whole([]));
    function whole(blocks: SummaryBlock[]): void {
      setDisk(blocks);
      setPartial(false);
    }
    worker.journalMemory().then(setMemory, () => undefined);
  }, []);
  // Before the first frame: what is asked for is on its way while that is drawn.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    loadNames().then(setNames, () => undefined);
    // What a hundred blocks hold takes longer to unpack than this one, whose rows fill the first screen: it waits until they stand there.
    loadNewestSummary()
      .then((newest) => setDisk((known) => known ?? newest), () => undefined)
      .then(untilDrawn)
      .then(() => leaving.signal.aborted || reload());
    const stop = onJournalChange(reload);
    return () => {
      leaving.abort();
      stop();
    };
  }, [reload]);
  const read = useCallback(
    async (numbers: readonly number[]) => {
      const onDisk = numbers.some((number) => number < MEMORY_START) ? await loadRows(numbers.filter((number) => number < MEMORY_START)) : [];
      let next = 0;
      return numbers.map((number) => {
        if (number >= MEMORY_START) return memory[number - MEMORY_START];
        next += 1;
        return onDisk[next - 1];
      });
    },
    [memory],
  );
  const blocks = useMemo(() => disk && [...disk, ...memoryBlocks(memory)], [disk, memory]);
  return blocks && { blocks, partial, names, reload, read };
}
