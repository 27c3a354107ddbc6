import type { Settings } from "./schema.ts";

/** What changes how a report is shown, and nothing in it. */
const SHOWN_ONLY: ReadonlySet<keyof Settings> = new Set(["language", "theme", "badge", "toolbarCode", "firstRun", "detailedPanels", "panels", "openPanels", "sidePanel"]);

/** True where a report, or whether there may be one, can differ between the two: else none has to be made anew. */
export function changesReport(before: Settings, after: Settings): boolean {
  const keys = Object.keys(after) as (keyof Settings)[];
  return keys.some((key) => !SHOWN_ONLY.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
