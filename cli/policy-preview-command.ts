import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { BUNDLES } from "../core/messages/t.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { type CheckOptions, checkPolicyFile } from "./policy/check.ts";
import { checkPolicyPath } from "./policy/check-folder.ts";
import { previewPage } from "./policy/preview.ts";
import { replicaAt } from "./replicas.ts";

const USAGE = "policy-preview FILE --page URL [--html FILE] [--country BE] [--language en] [--id ID]… [--browser chromium|firefox]";

/**
 * `waybill policy-preview FILE --page URL`: what a person would see there under this policy. Without `--html` the page is one of our
 * replicas, or an empty one of that address: nothing is fetched. Exit code 1 where the policy does not arrive.
 */
export async function policyPreviewCommand(args: string[], print: (text: string) => void = (text) => process.stdout.write(text), opened?: Dataset): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { page: { type: "string" }, html: { type: "string" }, country: { type: "string", default: "" }, language: { type: "string", default: "en" }, id: { type: "string", multiple: true, default: [] }, browser: { type: "string" } },
  });
  const [file] = positionals;
  const { browser } = values;
  if (!file || !values.page || !URL.canParse(values.page)) throw new Error(`name a policy file and a page: ${USAGE}`);
  if (browser !== undefined && browser !== "chromium" && browser !== "firefox") throw new Error(`--browser ${browser} is not known; there are: chromium, firefox`);
  if (!Object.hasOwn(BUNDLES, values.language)) throw new Error(`--language ${values.language} is not known; there are: ${Object.keys(BUNDLES).join(", ")}`);
  const url = new URL(values.page);
  const options: CheckOptions = { ids: values.id, family: browser };
  const checked = file === "-" ? [await checkPolicyFile("stdin", await readFile("/dev/stdin"), options)] : await checkPolicyPath(file, options);
  const section = checked.flatMap(({ sections }) => sections).findLast(({ delivered }) => delivered !== null);
  const errors = checked.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error");
  for (const { line, rule, key, why } of errors) console.error(`${file}:${line}: ${rule}${key ? ` ${key}` : ""}: ${why}`);
  if (!section) {
    print("No policy arrives: the page looks as it does without one.\n");
    return 1;
  }
  const html = values.html ? await readFile(values.html, "utf8") : ((await replicaAt(url.href)) ?? "");
  print(await previewPage({ policy: section.policy, url, html, country: values.country, language: values.language, dataset: opened ?? (await readDataset()) }));
  return 0;
}
