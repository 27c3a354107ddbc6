import { parseArgs } from "node:util";
import { type Dataset, readDataset } from "./dataset.ts";
import type { Checked } from "./policy/check.ts";
import { checkPolicyPath, mergeFolder } from "./policy/check-folder.ts";
import type { Finding } from "./policy/finding.ts";

const USAGE = "policy-check [--id ID]… [--browser chromium|firefox] [--format text|json] [--strict] FILE…";

/**
 * `waybill policy-check FILE…`: what browser and extension would make of policy files, without a network. Exit code 0: nothing is
 * lost; 1: something is, or with `--strict` something was warned of; 2: a file could not be read.
 */
export async function policyCheckCommand(args: string[], print: (text: string) => void = (text) => process.stdout.write(text), opened?: Dataset): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { id: { type: "string", multiple: true, default: [] }, browser: { type: "string" }, format: { type: "string", default: "text" }, strict: { type: "boolean", default: false } },
  });
  const { browser } = values;
  if (!["text", "json"].includes(values.format)) throw new Error(`--format ${values.format} is not known; there are: text, json`);
  if (browser !== undefined && browser !== "chromium" && browser !== "firefox") throw new Error(`--browser ${browser} is not known; there are: chromium (Chrome and Edge too), firefox`);
  if (positionals.length === 0) throw new Error(`name a policy file or a folder of them: ${USAGE}`);
  // Read once, and only where a policy names records: it takes longer than all else.
  let reading: Promise<Dataset> | undefined;
  const records = async () => (opened ?? (await (reading ??= readDataset()))).records;
  const checked: Checked[] = [];
  for (const path of positionals) checked.push(...(await checkPolicyPath(path, { ids: values.id, family: browser, records })));
  if (positionals.length > 1) checked.push(...sameFolder(checked));
  const findings = checked.flatMap((one) => one.findings);
  print(values.format === "json" ? `${JSON.stringify(asJson(checked), null, 2)}\n` : asText(checked));
  return findings.some(({ severity }) => severity === "error" || values.strict) ? 1 : 0;
}

/** Files of one folder that were named one by one stand together all the same. */
function sameFolder(checked: readonly Checked[]): Checked[] {
  const folders = Map.groupBy(
    checked.filter(({ sections, file }) => sections.some(({ browser }) => browser === "chromium") && file.endsWith(".json")),
    ({ file }) => file.slice(0, Math.max(0, file.lastIndexOf("/"))),
  );
  return [...folders].flatMap(([folder, files]) => mergeFolder(folder || ".", files)).filter(({ findings }) => findings.length > 0);
}

function asJson(checked: readonly Checked[]): object {
  const count = (severity: Finding["severity"]) => checked.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
  return { v: 1, errors: count("error"), warnings: count("warning"), files: checked };
}

function asText(checked: readonly Checked[]): string {
  const lines = checked.flatMap(({ file, sections, findings }) => [
    ...(sections.length === 0 && findings.length === 0 ? [`${file}: nothing for this extension in it`] : []),
    ...sections.map(({ browser, id, delivered, policy }) => `${file}: ${browser}${id ? `, ${id}` : ""}: ${delivered === null ? "no policy arrives" : `${Object.keys(delivered).length} keys arrive, ${Object.keys(policy).length} in force`}`),
    ...findings.map(({ rule, severity, line, key, item, why, repair }) => `${file}:${line}: ${severity} ${rule}${key ? ` ${key}` : ""}${item === null ? "" : `[${item}]`}: ${why}\n  → ${repair}`),
  ]);
  const errors = checked.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error").length;
  const warnings = checked.flatMap(({ findings }) => findings).length - errors;
  return `${[...lines, `${errors} errors, ${warnings} warnings`].join("\n")}\n`;
}
