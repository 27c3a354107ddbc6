import type { RecordOrigin } from "../dataset/kinds.ts";
import type { Source } from "../dataset/schema/common.ts";
import type { EvidenceRecord } from "./record.ts";

/** The record as Markdown that reads well as plain text too. English, so that records of several people can be laid side by side. */
export function evidenceMarkdown(record: EvidenceRecord): string {
  const { address, page, dataset } = record;
  const lines = [
    `# Evidence record: ${escape(address.origin + address.path)}`,
    "",
    `- Made: ${record.madeAt}`,
    `- Page: ${page.type}, service ${page.service ?? "not in the dataset"}, rule \`${page.rule}\`, language ${page.language || "not stated"}`,
    `- Region: ${record.region.country} (${record.region.source})`,
    `- Dataset: ${dataset.version}, hash \`${dataset.hash}\``,
    `- Engine: Waybill ${record.engine}`,
    `- Settings: region ${record.settings.region}, language ${record.settings.language}`,
    ...(record.truncated ? ["- A limit was reached: there may be more on the page."] : []),
    "",
    "## Findings",
    "",
    ...record.findings.flatMap(({ role, service, seller, certainty, evidence }) => [
      `- **${role}**: ${escape(service ?? seller?.name ?? "")}${service ? "" : " (as the page states)"}, ${certainty}${originWords(record.recordOrigins?.[service ?? ""])}`,
      ...evidence.map((item) => `  - ${item.signal} \`${item.matched.replaceAll("`", "'")}\` in ${item.where}, rule \`${item.rule}\``),
    ]),
    ...(record.findings.length === 0 ? ["None."] : []),
    "",
    "## Rules that fired",
    "",
    ...record.rules.map(({ id, weight, because }) => `- \`${id}\` (${weight}): ${because}`),
    "",
    ...signalLines(record),
    "## Statements",
    "",
    ...record.statements.flatMap(({ text, date, status, about, sources, recordOrigin }) => [
      `- ${escape(text)}${date ? `, ${date}` : ""}${status ? `, ${status}` : ""} (\`${about}\`)${originWords(recordOrigin)}`,
      ...sources.map((source) => `  - ${sourceLine(source)}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function originWords(origin: RecordOrigin | undefined): string {
  return origin ? ` [${origin === "organisation" ? "from the organisation's own record" : "record corrected by the organisation"}]` : "";
}

function signalLines({ signals }: EvidenceRecord): string[] {
  if (!signals) return ["## Signals", "", "The page could not be read again when this record was made.", ""];
  const lines = signals.signals.map((signal) => `- ${signal.kind} \`${signal.matched.replaceAll("`", "'")}\` in ${signal.where}${signal.service ? ` → ${signal.service}` : ""}${signal.rule ? `, \`${signal.rule}\`` : ""}`);
  return ["## Signals", "", ...lines, ""];
}

function sourceLine({ publisher, title, url, archiveUrl, datePublished, retrievedAt, reliability, quote }: Source): string {
  const quoted = quote ? ` “${escape(quote)}”` : "";
  return `${escape(publisher)}: [${escape(title)}](<${url}>), ${datePublished ?? "undated"}, read ${retrievedAt}, reliability ${reliability}${archiveUrl ? `, [archived](<${archiveUrl}>)` : ""}.${quoted}`;
}

/** Text of records is text: nothing in it becomes a heading, a link or markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replace(/\s+/g, " ");
}
