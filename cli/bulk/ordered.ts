export type Window<T> = {
  /** Most items at once. */
  width: number;
  /** What an item weighs while its task runs, and the most that all may weigh before the first of them is waited for. */
  weightOf?: (item: T) => number;
  most?: number;
};

/**
 * Runs a task for each item and gives the results in the items' order. Items are drawn only as results are taken, so what is in
 * memory is bounded. A wide window keeps every core busy while the first of them is long. A task must not reject.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, { width, weightOf = () => 0, most = Infinity }: Window<T>, task: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let weight = 0;
  const weighed = async (item: T) => {
    const own = weightOf(item);
    weight += own;
    const result = await task(item);
    weight -= own;
    return result;
  };
  const isFull = () => running.length >= width || weight > most;
  for await (const item of items) {
    running.push(weighed(item));
    while (isFull()) {
      const first = running.shift();
      if (!first) break;
      yield await first;
    }
  }
  for (const result of running) yield await result;
}
