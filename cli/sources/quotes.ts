import type { Records } from "../../core/dataset/kinds.ts";
import { recordKinds } from "../../core/dataset/record-kinds.ts";
import type { Source } from "../../core/dataset/schema/common.ts";

/** A source with a quote, and the record's file below `data/`. */
export type QuotedSource = { file: string; source: Source & { quote: string } };

/** Every source of the records that has a quote, by file, in the record's order. */
export function quotedSources(records: Records): QuotedSource[] {
  return recordKinds.flatMap((kind) =>
    [...records[kind]].flatMap(([id, record]) =>
      record.sources.flatMap((source) => (source.quote === undefined ? [] : [{ file: `${kind}/${id}.json`, source: { ...source, quote: source.quote } }])),
    ),
  );
}
