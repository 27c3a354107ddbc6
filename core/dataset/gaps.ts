import { type FullRequirement, fullRequirements, missingForFull } from "./depth.ts";
import type { Records } from "./kinds.ts";
import type { Service } from "./schema/service.ts";

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** What the service's own record, its operators and, where no document was read to its end, its notes say was looked for. */
function searched(records: Records, service: Service, missing: readonly FullRequirement[]): string {
  const ends = service.operatedBy
    .map(({ operator }) => records.operators.get(operator)?.chainEnds)
    .flatMap((end) => (end?.because === "notFound" && end.note ? [end.note] : []));
  const notes = missing.includes("document") ? [...records.handling.values()].filter((note) => note.service === service.id) : [];
  const lines = [...new Set([...(service.notKnown ?? []), ...ends, ...notes.flatMap((note) => note.notKnown ?? [])])];
  return cell(lines.join(" ")) || "no search noted";
}

function count(missing: readonly FullRequirement[][], requirement: FullRequirement): number {
  return missing.filter((list) => list.includes(requirement)).length;
}

/** `docs/gaps.md`: every service below full, what it lacks, and what was searched. The same records give the same text. */
export function gapsMarkdown(records: Records): string {
  const services = [...records.services.values()].toSorted((a, b) => a.id.localeCompare(b.id, "en"));
  const sourced = services.filter((service) => service.recordStatus === "sourced").map((service) => ({ service, missing: missingForFull(records, service) }));
  const stubs = services.filter((service) => service.recordStatus === "stub");
  const full = services.length - sourced.length - stubs.length;
  const needs = Object.entries(fullRequirements).map(
    ([name, text]) => `| ${name} | ${text} | ${count(sourced.map(({ missing }) => missing), name as FullRequirement)} |`,
  );
  const rows = sourced
    .toSorted((a, b) => a.missing.length - b.missing.length)
    .map(({ service, missing }) => `| ${service.id} | ${service.kind} | ${missing.join(", ") || "nothing by rule; its document is old"} | ${searched(records, service, missing)} |`);
  const kinds = [...new Set(stubs.map((service) => service.kind))].map(
    (kind) => `| ${kind} | ${stubs.filter((service) => service.kind === kind).map((service) => `${service.id} (${service.country})`).join(", ")} |`,
  );
  return `${[
    "# What the dataset lacks",
    "",
    "Made by `npm run generate` from the records; do not edit. Counts yield to sources: what could not be sourced stands here, not in a record.",
    "",
    `Of ${services.length} services ${full} are full, ${sourced.length} sourced, ${stubs.length} not yet researched.`,
    "",
    "## What full means",
    "",
    "One function (`missingForFull` in `core/dataset/depth.ts`) decides; `npm run check` refuses a full record that lacks one of these.",
    "",
    "| requirement | what it is | sourced services that lack it |",
    "|---|---|---:|",
    ...needs,
    "",
    "## Sourced, and what is missing to full",
    "",
    "| service | kind | missing | searched, and not found or not read |",
    "|---|---|---|---|",
    ...rows,
    "",
    "## Not yet researched",
    "",
    "Host, name and country only. They lack every other requirement.",
    "",
    "| kind | services |",
    "|---|---|",
    ...kinds,
  ].join("\n")}\n`;
}
