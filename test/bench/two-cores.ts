import { Worker } from "node:worker_threads";

/** Parses and writes JSON until told to stop: memory and processor as a reader of pages uses them, and nothing shared. */
const LOOP = `
const { parentPort, workerData } = require("node:worker_threads");
parentPort.once("message", () => {
  let length = 0;
  for (let turn = 0; turn < workerData.turns; turn += 1) length += JSON.stringify(JSON.parse(workerData.text)).length;
  parentPort.postMessage(length);
});`;

/** Milliseconds in which so many threads, started before, each do the same work at once. */
async function together(threads: number, text: string, turns: number): Promise<number> {
  const workers = Array.from({ length: threads }, () => new Worker(LOOP, { eval: true, workerData: { text, turns } }));
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once("online", resolve))));
  const started = performance.now();
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve) => {
          worker.once("message", resolve);
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
          worker.postMessage("go");
        }),
    ),
  );
  const taken = performance.now() - started;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return taken;
}

/** How many times as much two threads get done as one on this machine at this moment: what no program can pass. */
export async function twoThreadGain(text: string, turns = 10): Promise<number> {
  const [one, two] = [await together(1, text, turns), await together(2, text, turns)];
  return (2 * one) / two;
}
