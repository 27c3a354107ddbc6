import type { DatasetStamp } from "../dataset/index-format.ts";

/** What a correction must name so that whoever receives it can find the place. */
export type Correction = { record: string; rules: string[]; dataset: string };

export function correctionOf(record: string, rules: string[], { version, hash }: DatasetStamp): Correction {
  return { record: `data/${record}.json`, rules, dataset: `${version} (${hash})` };
}
