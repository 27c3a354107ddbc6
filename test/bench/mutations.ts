import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Browser, CDPSession } from "puppeteer-core";
import type { Dataset } from "../../cli/dataset.ts";
import { replicaAt } from "../../cli/replicas.ts";
import { listPages } from "../../cli/scan.ts";
import { CHECKOUT } from "../e2e/addresses.ts";
import { median, type Row } from "./measure.ts";
import { asToday, busyTime, EXTENSION, launchWith, listedHosts, openVerdicts, prepare, soon } from "./saved-pages.ts";

type BusyPage = { name: string; url: string; html: string };
/** Milliseconds of the main thread; `own`: those in which a script of an extension stood on its stack. */
type Busy = { all: number; own: number };

const SECONDS = 30;
const CHANGES = 6;

/**
 * A page that changes a thousand times a second, each change seen by itself, with and without the extension at the same time; then
 * how long it takes until a carrier that comes and goes stands in the verdict, or no more.
 */
export async function benchMutations(_: Dataset, manifest: string | undefined): Promise<Row[]> {
  const pages: BusyPage[] = [{ name: "our replica of a checkout", url: CHECKOUT, html: (await replicaAt(CHECKOUT)) ?? "" }];
  if (manifest !== undefined) pages.push(await largestOf(manifest));
  const [ours, none] = [await launchWith(EXTENSION), await launchWith(undefined)];
  try {
    const rows: Row[] = [];
    for (const page of pages) rows.push(await benchPage(ours, none, page));
    return rows;
  } finally {
    await ours.close();
    await none.close();
  }
}

async function largestOf(manifest: string): Promise<BusyPage> {
  const isListed = await listedHosts();
  const pages: BusyPage[] = [];
  for (const { file, url = "" } of await listPages([], manifest)) if (isListed(asToday(url))) pages.push({ name: "", url: asToday(url), html: await readFile(file, "utf8") });
  const [largest] = pages.toSorted((a, b) => b.html.length - a.html.length);
  if (!largest) throw new Error("the manifest names no page of a listed host");
  return { ...largest, name: `the largest saved page (${(largest.html.length / 1e6).toFixed(1)} MB)` };
}

async function benchPage(ours: Browser, none: Browser, { name, url, html }: BusyPage): Promise<Row> {
  const verdicts = await openVerdicts(ours);
  const known = Object.keys(await verdicts());
  const [first, second] = [await prepare(ours, url, html), await prepare(none, url, html)];
  for (const { page } of [first, second]) await page.goto(url, { waitUntil: "load" });
  const key = await soon(async () => Object.keys(await verdicts()).find((one) => !known.includes(one)));
  if (key === undefined) throw new Error(`no verdict on ${url}`);
  for (const { page } of [first, second]) await page.evaluate(changeForever);
  const [withOurs, without] = await Promise.all([busyFor(first.session), busyFor(second.session)]);
  const delays: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    // At another moment of the reader's pace each time.
    await setTimeout(1_000 + change * 370);
    const isThere = change % 2 === 0;
    const started = performance.now();
    await first.page.evaluate(showCarrier, isThere);
    const isTold = await soon(async () => ((await verdicts())[key]?.detection.findings.some(({ service }) => service === "gls") === isThere ? true : undefined));
    delays.push(isTold ? performance.now() - started : Number.POSITIVE_INFINITY);
  }
  for (const { page } of [first, second]) await page.close();
  const share = (ms: number) => `${((ms / (SECONDS * 1_000)) * 100).toFixed(2)} %`;
  return {
    what: `1,000 mutations a second for ${SECONDS} s, ${name}`,
    figure: `${share(withOurs.own)} of a core in our scripts; with less without ${share(withOurs.all - without.all)} (page itself ${share(without.all)})`,
    ratio: `a change is told after ${(median(delays) / 1_000).toFixed(2)} s median, ${(Math.max(...delays) / 1_000).toFixed(2)} s at most of ${CHANGES}`,
    goal: "≤ 1 %, ≤ 2 s",
  };
}

/** In the page: four changes every four milliseconds, an observer's turn after each. */
function changeForever(): void {
  const clock = document.body.appendChild(document.createElement("p"));
  const text = clock.appendChild(document.createTextNode(""));
  let count = 0;
  let start = performance.now();
  const change = async () => {
    // A timer that comes late makes up for it: a thousand a second, whatever else the machine does.
    const due = performance.now() - start;
    for (let made = 0; count < due && made < 100; made += 1) {
      count += 1;
      if (count % 10 === 0) clock.append(document.createElement("i"));
      else text.data = `${count} seconds left`;
      if (clock.childNodes.length > 20) clock.replaceChildren(text);
      await Promise.resolve();
    }
    if (due - count > 1_000) start = performance.now() - count;
  };
  setInterval(() => void change(), 4);
}

/** In the page. */
function showCarrier(isThere: boolean): void {
  document.querySelector("#late-carrier")?.remove();
  if (!isThere) return;
  const late = document.createElement("div");
  late.id = "late-carrier";
  late.textContent = "Shipping method: GLS";
  document.body.prepend(late);
}

/** What a main thread does in the time. The profiler runs with and without, so that its own cost is in both. */
async function busyFor(session: CDPSession): Promise<Busy> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 1_000 });
  await session.send("Profiler.start");
  const before = await busyTime(session);
  await setTimeout(SECONDS * 1_000);
  const all = (await busyTime(session)) - before;
  const { profile } = await session.send("Profiler.stop");
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const isOwn = (id: number | undefined): boolean => id !== undefined && (nodes.get(id)?.url.startsWith("chrome-extension:") === true || isOwn(parents.get(id)));
  const busy = (profile.samples ?? []).filter((id) => nodes.get(id)?.functionName !== "(idle)");
  const own = busy.filter(isOwn).length;
  return { all, own: busy.length === 0 ? 0 : (all * own) / busy.length };
}
