import type { RecordOrigin } from "../dataset/kinds.ts";
import type { Report } from "./report.ts";

/** Services among a report's parties whose records an organisation added or corrected, by slug; undefined: none. */
export function recordOriginsOf(report: Report): Record<string, RecordOrigin> | undefined {
  const marked = report.parties.flatMap(({ service }) => (service?.origin ? [[service.id, service.origin] as const] : []));
  return marked.length > 0 ? Object.fromEntries(marked) : undefined;
}
