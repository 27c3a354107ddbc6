import type { Marked } from "../dataset/kinds.ts";
import type { Statement } from "./statement.ts";

/** What one record says, with the mark of an organisation's overlay where the record bears one: an export must not pass it off as ours. */
export function markStatements({ origin }: Marked, statements: Statement[]): Statement[] {
  return origin ? statements.map((statement) => ({ ...statement, recordOrigin: origin })) : statements;
}
