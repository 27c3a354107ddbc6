/**
 * Runs a task for each item, at most `width` at once, and gives the results in the items' order. Items are drawn only as
 * results are taken, so what is in memory is bounded. A task must not reject.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, width: number, task: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    running.push(task(item));
    if (running.length < width) continue;
    const first = running.shift();
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
