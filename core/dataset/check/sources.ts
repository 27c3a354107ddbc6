import { getDomain } from "tldts";
import type { Records } from "../kinds.ts";
import { recordKinds } from "../record-kinds.ts";
import type { Source } from "../schema/common.ts";
import type { Problem } from "./problem.ts";
import { REFUSED_HOSTS } from "./refused-hosts.ts";

/**
 * Archives that follow operators' own documents and note the address of each page: a commit stands for the page itself. Open Terms
 * Archive, ToS;DR's collection of it, and Diffi.
 */
const TERMS_ARCHIVE = /^https:\/\/github\.com\/(OpenTermsArchive\/[\w-]+|tosdr\/tosdr-versions|weitzman\/difficode)\/(commit|blob)\/[0-9a-f]{7,40}/;
/** The Wayback Machine keeps look-alike sites too: only the page that was kept tells whose it is. */
const WEB_ARCHIVE = /^https:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(?=https?:)/;

function collectCitations(value: unknown, path: string, into: Map<string, string>): void {
  if (Array.isArray(value)) return value.forEach((item, index) => collectCitations(item, `${path}${index}.`, into));
  if (typeof value !== "object" || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    const cites = name === "sources" ? item : name === "source" ? [item] : undefined;
    if (Array.isArray(cites) && cites.every((id) => typeof id === "string")) {
      for (const id of cites) into.set(id, `${path}${name}`);
    } else {
      collectCitations(item, `${path}${name}.`, into);
    }
  }
}

/** Every citation has its source, every source its citation, and no two sources share an id. */
export function checkCitations(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const kind of recordKinds) {
    for (const [id, record] of records[kind]) {
      const file = `${kind}/${id}.json`;
      const { sources, ...rest } = record;
      const cited = new Map<string, string>();
      collectCitations(rest, "", cited);
      const known = new Set<string>();
      for (const source of sources) {
        if (known.has(source.id)) {
          problems.push({ file, field: "sources", what: `has two sources "${source.id}"`, mend: "give each an id of its own" });
        }
        known.add(source.id);
        // All sources of a claim bear the claim itself.
        if (kind !== "claims" && !cited.has(source.id)) {
          problems.push({ file, field: "sources", what: `source "${source.id}" is cited nowhere`, mend: "cite it or remove it" });
        }
      }
      for (const [sourceId, field] of cited) {
        if (known.has(sourceId)) continue;
        problems.push({ file, field, what: `cites "${sourceId}", which is no source of this record`, mend: "add the source or correct its id" });
      }
    }
  }
  return problems;
}

/** The entry of the list under which the address falls: its host itself or one above it. */
function refusedHost(address: string): string | undefined {
  const labels = new URL(address.replace(WEB_ARCHIVE, "")).hostname.split(".");
  return labels.map((_, index) => labels.slice(index).join(".")).find((host) => REFUSED_HOSTS.has(host));
}

/** A link must deserve trust by itself: a label that calls the page a copy does not help the reader who lands there. */
export function checkRefusedHosts(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const kind of recordKinds) {
    for (const [id, record] of records[kind]) {
      for (const source of record.sources) {
        for (const field of ["url", "archiveUrl"] as const) {
          const refused = source[field] && refusedHost(source[field]);
          if (!refused) continue;
          problems.push({
            file: `${kind}/${id}.json`,
            field: `sources.${source.id}.${field}`,
            what: `stands at ${refused}, where nobody answers for the text`,
            mend: "cite the original, the publisher's public page or a recognised archive; if none is found, take the statement out and say in notKnown what was searched",
          });
        }
      }
    }
  }
  return problems;
}

function isOwnDocument({ url, archiveUrl }: Source, own: ReadonlySet<string | null>): boolean {
  const isArchived = [url, archiveUrl].some((address) => address && TERMS_ARCHIVE.test(address));
  return isArchived || own.has(getDomain(url.replace(WEB_ARCHIVE, "")));
}

/** A policy fact is accepted only from the operator's own hosts or from a public archive: look-alike sites copy policies. */
export function checkPolicyHosts(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const [id, note] of records.handling) {
    const service = records.services.get(note.service);
    const operators = [...(service?.operatedBy ?? []).map((entry) => entry.operator), ...(note.dataController?.operators ?? [])];
    const own = new Set(
      [...(service?.hosts ?? []).map((entry) => entry.host), ...operators.flatMap((slug) => records.operators.get(slug)?.hosts ?? [])].map((host) =>
        getDomain(host),
      ),
    );
    for (const source of note.sources) {
      if (isOwnDocument(source, own)) continue;
      problems.push({
        file: `handling/${id}.json`,
        field: `sources.${source.id}.url`,
        what: `is neither on a host of ${note.service} or its operators nor in an archive of terms`,
        mend: "cite the operator's own page or an Open Terms Archive commit, or add the host to the operator's record if it is its own",
      });
    }
  }
  return problems;
}
