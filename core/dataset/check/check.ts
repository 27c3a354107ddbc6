import type { Records } from "../kinds.ts";
import { checkCodes } from "./codes.ts";
import { checkHosts } from "./hosts.ts";
import { parseRecords, type RecordFile } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { checkCitations, checkPolicyHosts, checkRefusedHosts } from "./sources.ts";
import { checkClaims, checkOwnership, checkResponses, checkServiceDepth } from "./statements.ts";

const RULES = [checkCitations, checkRefusedHosts, checkPolicyHosts, checkHosts, checkCodes, checkReferences, checkClaims, checkResponses, checkOwnership, checkServiceDepth];

/** Parses all files and applies every dataset rule (design §5). Problems come in the order of their files. */
export function checkDataset(files: RecordFile[]): { records: Records; problems: Problem[] } {
  const { records, problems } = parseRecords(files);
  const all = [...problems, ...RULES.flatMap((rule) => rule(records))];
  return { records, problems: all.toSorted((a, b) => a.file.localeCompare(b.file) || a.field.localeCompare(b.field)) };
}
