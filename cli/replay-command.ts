import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isGzip } from "./bulk/kinds.ts";
import { linesOf } from "./bulk/ndjson.ts";
import { type PageError, pageError } from "./bulk/page.ts";
import { type Engine, openEngine } from "./engine.ts";
import { isEvidenceRecord, replayRecord } from "./replay/record.ts";
import { replay, type Replayed } from "./replay/replay.ts";

/**
 * `waybill replay FILE…`: decides again over saved signals and evidence records and prints a line of JSON for each: the verdict, and what changed.
 * Exit code 0 where nothing did, else 1. A file holds one JSON value, a list of them, or one a line.
 */
export async function replayCommand(args: string[], print: (line: string) => void = (line) => process.stdout.write(`${line}\n`), opened?: Engine): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) throw new Error("name files of saved signals, which scan --keep-signals wrote, or evidence records");
  const engine = opened ?? (await openEngine());
  let isSame = true;
  for await (const { file, record, value } of valuesOf(positionals)) {
    const place = { file, ...(record !== undefined && { record }) };
    let result: (Replayed & typeof place) | PageError;
    try {
      if (value instanceof Error) throw value;
      if (isErrorLine(value)) continue;
      result = { ...place, ...(isEvidenceRecord(value) ? replayRecord(value, engine) : replay(value, engine)) };
    } catch (error) {
      result = pageError(place, error);
    }
    isSame &&= !("error" in result) && result.verdict !== "changed" && !("statements" in result && result.statements === "changed");
    print(JSON.stringify(result));
  }
  return isSame ? 0 : 1;
}

/** A page that the scan could not read: there is nothing to decide again. */
function isErrorLine(value: unknown): boolean {
  return typeof value === "object" && value !== null && "error" in value && "file" in value;
}

type Value = { file: string; record?: number; value: unknown };

async function* valuesOf(files: string[]): AsyncGenerator<Value> {
  for (const file of files) {
    try {
      if (await isOneValue(file)) {
        const whole: unknown = JSON.parse(await readFile(file, "utf8"));
        if (!Array.isArray(whole)) yield { file, value: whole };
        else for (const [index, value] of whole.entries()) yield { file, record: index + 1, value };
        continue;
      }
      for await (const { line, number } of linesOf(createReadStream(file))) yield { file, record: number, value: parseLine(line) };
    } catch (error) {
      yield { file, value: new Error(error instanceof Error ? error.message : String(error)) };
    }
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return new Error("the line is no JSON");
  }
}

/** True for a list, and for a value over several lines: its first line alone is no JSON. */
async function isOneValue(file: string): Promise<boolean> {
  if (await isGzip(file)) throw new Error("the file is compressed; decompress it first");
  for await (const { line } of linesOf(createReadStream(file))) return parseLine(line) instanceof Error || line.startsWith("[");
  return false;
}
