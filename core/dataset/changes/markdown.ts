import type { RecordChange, VersionChanges } from "./changes.ts";

const TITLES = { added: "Added", raised: "Raised", corrected: "Changed", removed: "Removed" } as const;
const safe = (text: string) => text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\s+/g, " ");

function lineOf({ record, what, name, from, to, fields = [] }: RecordChange): string {
  const link = what === "removed" ? `${record} ${safe(name)}` : `[${record}](${record}.json) ${safe(name)}`;
  const head = `- ${link}${what === "raised" ? ` (${from} → ${to})` : ""}`;
  const lines = fields.map(({ field, before, after }) => `  - ${safe(field)}: ${before === "" ? "" : `${safe(before)} → `}${after === "" ? "*taken out*" : safe(after)}`);
  return [head, ...lines].join("\n");
}

function counted(changes: readonly RecordChange[]): string {
  const kinds = Map.groupBy(changes, ({ record }) => record.split("/")[0] ?? "");
  return [...kinds].map(([kind, list]) => `${list.length} ${kind}`).join(", ");
}

function versionText({ version, hash, since, changes }: VersionChanges): string {
  const parts = (Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((what) => {
    const list = changes.filter((change) => change.what === what);
    if (list.length === 0) return [];
    // A first version is all new: its records are counted, not listed.
    const lines = since === null ? [] : ["", ...list.map(lineOf)];
    return [[`### ${TITLES[what]}: ${counted(list)}`, ...lines].join("\n")];
  });
  const against = since ? `Against ${since.version} (${since.hash}).` : "The first version.";
  return [`## ${version} (${hash})`, against, ...(parts.length > 0 ? parts : ["No record changed."])].join("\n\n");
}

/** `data/CHANGELOG.md`, from `data/CHANGELOG.json`. */
export function changelogMarkdown(versions: readonly VersionChanges[]): string {
  const head = "# Changes of the dataset\n\nWritten by `npm run changelog` from the records. Newest first; a version is the day on which a record was last checked, with the hash of all records.";
  return `${[head, ...versions.map(versionText)].join("\n\n")}\n`;
}
