import type { Measured, Miss } from "./measure.ts";
import { type Score, precision, recall, wilson } from "./score.ts";
import { formatShare, formatTable } from "./table.ts";

/** The whole measure as text for a terminal. */
export function formatMeasured(measured: Measured, without: string[]): string {
  const { services, negatives, mentions, types, confusion, platforms } = measured;
  const right = [...types.values()].reduce((sum, score) => sum + score.right, 0);
  const share = (score: Score) => [String(score.right), String(score.wrong), String(score.missed), formatShare(precision(score)), formatShare(recall(score))];
  const head = ["", "right", "wrong", "missed", "precision (95 %)", "recall (95 %)"];
  const found = [...new Set([...confusion.values()].flatMap((row) => [...row.keys()]))].toSorted();
  return [
    `${measured.pages} pages`,
    `service right     ${formatShare(wilson(services.right, services.right + services.wrong))}${services.unknown ? `; ${services.unknown} of a platform that the labels do not know` : ""}`,
    `page type right   ${formatShare(wilson(right, measured.pages))}`,
    `wrong operators   ${measured.wrongOperators}`,
    `findings on the ${negatives.pages} pages that must find nothing   ${negatives.findings}`,
    `carrier mentions labelled   ${mentions.all}, of these ${mentions.statements} statements; ${mentions.pagesWithout} pages state none`,
    "",
    formatTable(["role", ...head.slice(1)], [...measured.roles].map(([role, score]) => [role, ...share(score)])),
    "",
    formatTable(["page type", ...head.slice(1)], byName(types).map(([type, score]) => [type, ...share(score)])),
    "",
    "Page types: rows as labelled, columns as found",
    formatTable(["", ...found], byName(confusion).map(([type, row]) => [type, ...found.map((name) => String(row.get(name) ?? "·"))])),
    "",
    formatTable(["language", ...head.slice(1)], byName(measured.languages).filter(([, { right: hits, wrong, missed }]) => hits + wrong + missed > 0).map(([key, score]) => [key, ...share(score)])),
    "",
    "Pages that a platform's rules have been run on",
    formatTable(["platform", "pages"], byName(platforms).map(([name, count]) => [name, String(count)])),
    `No page at all (open risk): ${without.join(", ")}`,
    "",
    measured.misses.length ? `Misses\n${measured.misses.map(formatMiss).join("\n")}` : "No misses.",
    ...(measured.errors.length ? ["", `Not read\n${measured.errors.map(formatMiss).join("\n")}`] : []),
  ].join("\n");
}

function byName<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].toSorted(([a], [b]) => a.localeCompare(b, "en"));
}

function formatMiss({ file, what, expected, found, reason }: Miss): string {
  return `  ${file}\n    ${what}: expected ${expected}, found ${found}\n    because ${reason}`;
}

/** The same as plain JSON. */
export function measuredJson(measured: Measured, without: string[]): object {
  const shares = (scores: ReadonlyMap<string, Score>) => Object.fromEntries(byName(scores).map(([key, score]) => [key, { ...score, precision: precision(score), recall: recall(score) }]));
  return {
    ...measured,
    types: shares(measured.types),
    roles: shares(measured.roles),
    languages: shares(measured.languages),
    confusion: Object.fromEntries(byName(measured.confusion).map(([type, row]) => [type, Object.fromEntries(row)])),
    platforms: Object.fromEntries(byName(measured.platforms)),
    platformsWithoutPages: without,
  };
}
