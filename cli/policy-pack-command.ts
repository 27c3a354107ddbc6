import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { judgePolicy } from "../core/settings/policy/judge.ts";
import { translator } from "../core/messages/t.ts";
import { generatePackKeys, openPack, sealPack } from "../core/settings/policy/pack.ts";
import { mendText, whyText } from "../core/settings/policy/verdict.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { readPackKeys, writePackKeys } from "./policy/pack-keys.ts";
import { readPackRecords } from "./policy/pack-records.ts";
import { unpackFile } from "./policy/pack-file.ts";

const USAGE = "policy-pack keys KEYFILE | policy-pack seal --key KEYFILE [-o FILE] RECORDS… | policy-pack verify FILE";

type Print = (text: string) => void;

/**
 * `waybill policy-pack`: makes keys, signs an organisation's records into the policy's chunks, checks a pack. Exit code 1 where a
 * record is refused or a pack does not open.
 */
export async function policyPackCommand([action = "", ...args]: string[], print: Print = (text) => process.stdout.write(text), opened?: Dataset): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { key: { type: "string" }, output: { type: "string", short: "o" } } });
  if (action === "keys") return makeKeys(positionals[0], print);
  if (action === "seal") return seal(values.key, positionals, values.output, print);
  if (action === "verify") return verify(positionals[0], print, opened);
  throw new Error(`say what to do: ${USAGE}`);
}

async function makeKeys(file: string | undefined, print: Print): Promise<number> {
  if (!file) throw new Error(`name the file for the private key: ${USAGE}`);
  const publicKey = await writePackKeys(file, await generatePackKeys());
  print(`${file} holds the private key: keep it where only those who sign can read it, never in a policy.\noverlayPackKey: ${publicKey}\n`);
  return 0;
}

async function seal(keyFile: string | undefined, paths: string[], output: string | undefined, print: Print): Promise<number> {
  if (!keyFile || paths.length === 0) throw new Error(`name the key and the records: ${USAGE}`);
  const contents = await readPackRecords(paths);
  const { policy, verdicts } = judgePolicy(contents);
  const t = translator("en");
  const refused = verdicts.filter(({ outcome }) => outcome === "refused");
  for (const { key, item, why } of refused) console.error(`${key}${item === null ? "" : `[${item}]`}: ${why ? `${whyText(why, t)} ${mendText(why, t)}` : "refused"}`);
  if (refused.length > 0) return 1;
  const { chunks, publicKey } = await sealPack(policy, await readPackKeys(keyFile));
  const opened = await openPack(chunks, publicKey);
  if (!opened.ok) throw new Error(`the pack does not open again: ${opened.fault}`);
  const text = `${JSON.stringify({ overlayPack: chunks, overlayPackKey: publicKey }, null, 2)}\n`;
  if (output) await writeFile(output, text);
  else print(text);
  if (output) print(`${output}: ${chunks.length} chunks, ${countOf(policy)} records and remarks\n`);
  return 0;
}

function countOf(policy: object): number {
  return Object.values(policy).reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

async function verify(file: string | undefined, print: Print, opened: Dataset | undefined): Promise<number> {
  if (!file) throw new Error(`name a file that holds overlayPack and overlayPackKey: ${USAGE}`);
  const { records } = opened ?? (await readDataset());
  const { text, isGood } = await unpackFile(await readFile(file), file, records);
  print(text);
  return isGood ? 0 : 1;
}
