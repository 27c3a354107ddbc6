import { gzipSync } from "node:zlib";
import type { Dataset } from "../../cli/dataset.ts";
import { recordsToJson } from "../../core/dataset/records-json.ts";
import { decodeIndex, encodeIndex } from "../../core/dataset/index-format.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { bytes, duration, type Row, sideBySide } from "./measure.ts";

/** Bytes of what is shipped, and what it costs to open it. */
export async function benchDataset({ index, records }: Dataset): Promise<Row[]> {
  const encoded = JSON.stringify(encodeIndex(index));
  const all = JSON.stringify(recordsToJson(records));
  const { open = 0, parse = 0 } = await sideBySide({
    open: () => openHosts(decodeIndex(JSON.parse(encoded)).services),
    parse: () => JSON.parse(all),
  });
  const services = index.services.length;
  return [
    { what: `index, ${services} services`, figure: `${bytes(encoded.length)} raw, ${bytes(gzipSync(encoded).length)} gzip`, ratio: `${(encoded.length / services).toFixed(0)} B a service` },
    { what: "records", figure: `${bytes(Buffer.byteLength(all))} raw, ${bytes(gzipSync(all).length)} gzip`, ratio: "read when a report is built" },
    { what: "index: parse, decode, open", figure: duration(open), ratio: "once in a worker's life" },
    { what: "records: parse", figure: duration(parse), ratio: "once in a worker's life" },
  ];
}
