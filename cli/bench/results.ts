import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { DATA_ROOT } from "../dataset.ts";

const rowSchema = z.strictObject({ what: z.string(), figure: z.string(), ratio: z.string(), goal: z.string().optional() });
/** `machine`: cores, Node, browser; `dataset`: version and hash. Of each group its own, because a group may be run alone. */
const groupSchema = z.strictObject({ name: z.string(), at: z.string(), machine: z.string(), dataset: z.string(), seconds: z.number(), rows: z.array(rowSchema) });
const resultsSchema = z.strictObject({ v: z.literal(1), groups: z.array(groupSchema) });

export type GroupResults = z.infer<typeof groupSchema>;
export type Results = z.infer<typeof resultsSchema>;

const FILE = join(DATA_ROOT, "..", "bench", "results.json");

/** The figures of the last runs, as they are committed; none where there was no run. Throws where the file is damaged. */
export async function readResults(): Promise<Results> {
  const text = await readFile(FILE, "utf8").catch(() => undefined);
  return text === undefined ? { v: 1, groups: [] } : resultsSchema.parse(JSON.parse(text));
}

/** Puts new figures in the place of a group's last ones; groups stand in the order of `names`. */
export function withGroup(results: Results, group: GroupResults, names: readonly string[]): Results {
  const groups = [...results.groups.filter(({ name }) => name !== group.name), group];
  return { v: 1, groups: groups.filter(({ name }) => names.includes(name)).toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name)) };
}

export async function writeResults(results: Results): Promise<void> {
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(results, null, 2)}\n`);
}

/** The figures as Markdown: a table, and which machine gave which rows when. */
export function resultsMarkdown({ groups }: Results): string {
  const cell = (text: string) => text.trim().replaceAll("|", "\\|");
  const rows = groups.flatMap(({ rows: all }) => all.map(({ what, figure, ratio, goal = "" }) => `| ${what.startsWith("  ") ? "– " : ""}${cell(what)} | ${cell(figure)} | ${cell(ratio)} | ${cell(goal)} |`));
  const runs = new Map<string, string[]>();
  for (const { name, at, machine, dataset } of groups) {
    const run = `${at.slice(0, 10)}, ${machine}, dataset ${dataset}`;
    runs.set(run, [...(runs.get(run) ?? []), name]);
  }
  const machines = [...runs].map(([run, names]) => `${names.join(", ")}: ${run}.`);
  return ["| what | figure | ratio | goal |", "|---|---|---|---|", ...rows, "", ...machines].join("\n");
}
