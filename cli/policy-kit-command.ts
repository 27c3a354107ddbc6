import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { judgePolicy } from "../core/settings/policy/judge.ts";
import { DATA_ROOT } from "./dataset.ts";
import { kitFiles } from "./deploy/files.ts";
import { SAMPLE_ADDRESSES } from "./deploy/install.ts";
import { newSigningKey, packCrx, readSigningKey, type SigningKey } from "./deploy/package-file.ts";
import { FIREFOX_ID } from "./deploy/places.ts";
import { SAMPLE_POLICY } from "./deploy/sample.ts";
import { checkPolicyFile } from "./policy/check.ts";

const USAGE = "policy-kit --out FOLDER (--id ID | --zip FILE --key KEYFILE) [--xpi FILE] [--edge-id ID] [--server https://…] [--policy FILE]";

/**
 * `waybill policy-kit`: everything of `deploy/` for one's own policy and one's own package: with `--zip` also the signed package, with `--xpi` Firefox's. A
 * key file that is not there is made. Exit code 1 where the policy is not in force as it stands; then nothing is written.
 */
export async function policyKitCommand(args: string[], print: (text: string) => void = (text) => process.stdout.write(text)): Promise<number> {
  const { values } = parseArgs({ args, options: Object.fromEntries(["out", "id", "zip", "xpi", "key", "edge-id", "server", "policy"].map((name) => [name, { type: "string" as const }])) });
  const { out, zip, xpi, server, policy: policyFile } = values;
  const key = zip ? await openKey(values.key) : undefined;
  const id = key?.extensionId ?? values.id;
  if (!out || !id) throw new Error(`name a folder, and the id or the package: ${USAGE}`);
  if (!/^[a-p]{32}$/.test(id)) throw new Error(`--id ${id}: an id of Chromium's has 32 letters from a to p`);
  const { policy, faults } = policyFile ? await readPolicy(policyFile) : { policy: SAMPLE_POLICY, faults: [] };
  for (const fault of faults) console.error(`${policyFile}: ${fault}`);
  if (faults.length > 0) return 1;
  const { version } = JSON.parse(await readFile(join(DATA_ROOT, "..", "package.json"), "utf8")) as { version: string };
  const base = server?.replace(/\/*$/, "/");
  const addresses = base ? { updateUrl: `${base}update.xml`, xpiUrl: `${base}waybill.xpi` } : SAMPLE_ADDRESSES;
  const files = kitFiles({ ids: { chromium: id, edge: values["edge-id"] ?? id, firefox: FIREFOX_ID }, addresses, policy, version });
  if (zip && key) files.push({ path: "install/waybill.crx", bytes: packCrx(await readFile(zip), key) });
  // For Firefox the zip is the package already, under another name.
  if (xpi) files.push({ path: "install/waybill.xpi", bytes: await readFile(xpi) });
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), bytes);
  }
  print(`${files.length} files in ${out}\nid in Chrome, Edge and Chromium: ${id}\nid in Firefox: ${FIREFOX_ID}\n`);
  return 0;
}

async function openKey(file: string | undefined): Promise<SigningKey> {
  if (!file) throw new Error(`name the key that signs the package: ${USAGE}`);
  const pem = await readFile(file, "utf8").catch(() => undefined);
  if (pem !== undefined) return readSigningKey(pem);
  const key = newSigningKey();
  await writeFile(file, key.privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  return key;
}

/** The keys alone, or a policy file of any browser; what the extension would refuse is named. */
async function readPolicy(file: string): Promise<{ policy: Record<string, unknown>; faults: string[] }> {
  const bytes = await readFile(file);
  const { sections, findings } = await checkPolicyFile(file, bytes);
  const delivered = sections.find((section) => section.delivered !== null)?.delivered;
  if (delivered) return { policy: delivered, faults: findings.filter(({ severity, rule }) => severity === "error" && rule !== "wrongId").map(({ line, key, why }) => `${line}: ${key}: ${why}`) };
  const wrapped = Buffer.from(JSON.stringify({ policies: { "3rdparty": { Extensions: { [FIREFOX_ID]: JSON.parse(bytes.toString("utf8")) as unknown } } } }));
  const bare = await checkPolicyFile("policies.json", wrapped);
  const policy = bare.sections[0]?.delivered ?? {};
  if (Object.keys(judgePolicy(policy).policy).length === 0) throw new Error(`${file}: no key of this extension in it`);
  return { policy, faults: bare.findings.map(({ key, why }) => `${key}: ${why}`) };
}
