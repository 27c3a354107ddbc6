import type { z } from "zod";
import { type RecordKind, type Records, recordSchemas } from "../kinds.ts";
import { emptyRecords } from "../record-kinds.ts";
import { formatRecord } from "../format.ts";
import type { Problem } from "./problem.ts";

/** A file below `data/` as it was read. */
export type RecordFile = { kind: RecordKind; id: string; file: string; text: string };

function mendOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `remove ${issue.keys.join(", ")}, or look for the right name in data/schemas/`;
    case "invalid_value":
      return `use one of: ${issue.values.join(", ")}`;
    case "invalid_type":
      return `give a value of type ${issue.expected}`;
    case "too_big":
      return `shorten it to ${issue.maximum}`;
    default:
      return "see the field's description in data/schemas/";
  }
}

function parseJson(file: RecordFile, problems: Problem[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    problems.push({ file: file.file, field: "", what: `is not JSON: ${(error as Error).message}`, mend: "mend the syntax" });
    return undefined;
  }
}

/** Reads every file into records; a bad one is left out and named, the rest goes on. */
export function parseRecords(files: RecordFile[]): { records: Records; problems: Problem[] } {
  const records = emptyRecords();
  const problems: Problem[] = [];
  for (const file of files) {
    const json = parseJson(file, problems);
    if (json === undefined) continue;
    const result = recordSchemas[file.kind].safeParse(json);
    if (!result.success) {
      for (const issue of result.error.issues) {
        problems.push({ file: file.file, field: issue.path.join("."), what: issue.message, mend: mendOf(issue) });
      }
      continue;
    }
    if (result.data.id !== file.id) {
      problems.push({ file: file.file, field: "id", what: `is "${result.data.id}"`, mend: `name it "${file.id}", as the file` });
    }
    if (file.text !== formatRecord(json)) {
      problems.push({ file: file.file, field: "", what: "is not in canonical format", mend: "run npm run format" });
    }
    (records[file.kind] as Map<string, unknown>).set(file.id, result.data);
  }
  return { records, problems };
}
