import type { MessageKey } from "../../core/messages/en.ts";
import { translator } from "../../core/messages/t.ts";
import type { PolicyKey } from "../../core/settings/policy/definition.ts";
import { type PolicyGroup, policyGroups } from "../../core/settings/policy/keys.ts";
import { keyText, keyTitle } from "./key-words.ts";
import { macDomain, PLACEHOLDER_IDS, registryKey, TARGETS } from "./places.ts";
import { plistMembers } from "./plist.ts";
import { regFile, registryValues } from "./registry.ts";

const t = translator("en");
const groups = Object.entries(policyGroups) as [PolicyGroup, Record<string, PolicyKey>][];

/** Every key with a sample for each platform. A sample stands below the place that the table at the top names. */
export function referencePage(): string {
  return `${[
    "# Policy keys",
    "",
    "Generated from the one schema by `npm run generate`; every sample passes `waybill policy-check`. Every key is optional. A key is locked where",
    "it is present; `…Default` is where the user starts; `…Add` is appended to a list. [README.md](README.md) tells how to roll out.",
    "",
    "## Where the samples belong",
    "",
    "| browser | Windows, below HKEY_LOCAL_MACHINE | macOS, preference domain | Linux, folder of the JSON file |",
    "|---|---|---|---|",
    ...TARGETS.map((target) => `| ${target.name} | \`${registryKey(target, PLACEHOLDER_IDS)}\` | \`${macDomain(target, PLACEHOLDER_IDS)}\` | \`${target.linuxFolder}\` |`),
    "",
    `\`${PLACEHOLDER_IDS.chromium}\` stands for the id of your package in Chrome, Edge and Chromium. JSON for these three: \`{"3rdparty":{"extensions":{"<id>":{ sample }}}}\`;`,
    `for Firefox, on every system: \`{"policies":{"3rdparty":{"Extensions":{"${PLACEHOLDER_IDS.firefox}":{ sample }}}}}\`. In Firefox's domain on macOS the sample`,
    "stands in the dicts `3rdparty`, `Extensions`, id; Chromium reads no JSON file on Windows and macOS.",
    "",
    "## All keys",
    "",
    keyTable(""),
    "",
    ...groups.flatMap(([group, keys]) => [`## ${t(`policyGroup_${group}` as MessageKey)}`, "", ...Object.values(keys).flatMap(keySection)]),
  ].join("\n")}`;
}

/** Every key in one table; `page` is what its links stand on. */
export function keyTable(page: string): string {
  const rows = groups.flatMap(([, keys]) => Object.values(keys).map((definition) => `| [\`${definition.key}\`](${page}#${definition.key.toLowerCase()}) | ${typeText(definition)} | ${keyTitle(definition, t)} |`));
  return ["| key | type | what it does |", "|---|---|---|", ...rows].join("\n");
}

function typeText({ kind, choices, most }: PolicyKey): string {
  const words: Record<PolicyKey["kind"], string> = { boolean: "true or false", integer: "whole number", text: "text", choice: choices.join(", "), texts: `list of text${choices.length > 0 ? `: ${choices.join(", ")}` : ""}`, items: "list of objects" };
  return `${words[kind]}${most > 0 ? `, at most ${most}` : ""}`;
}

function keySection(definition: PolicyKey): string[] {
  const { key, example } = definition;
  const sample = { [key]: example };
  const json = JSON.stringify(sample, null, 2).slice(2, -2).replace(/^ {2}/gm, "");
  return [
    `### ${key}`,
    "",
    `${keyTitle(definition, t)}. ${keyText(definition, t)} Type: ${typeText(definition)}.`,
    "",
    "Chrome, Edge, Chromium on Linux; Firefox on every system:",
    "",
    "```json",
    json,
    "```",
    "",
    "Chrome, Edge, Chromium, Firefox on Windows:",
    "",
    "```reg",
    ...registryLines(sample),
    "```",
    "",
    "Chrome, Edge, Chromium, Firefox on macOS:",
    "",
    "```xml",
    plistMembers(sample),
    "```",
    "",
  ];
}

/** Values below the browser's key; a list has a subkey of its own, given as `[…\key]`. */
function registryLines(sample: Record<string, unknown>): string[] {
  const lines = regFile("…", registryValues(sample)).split("\r\n").slice(4);
  return lines.filter((line) => line !== "" && line !== "[HKEY_LOCAL_MACHINE\\…]").map((line) => line.replace("HKEY_LOCAL_MACHINE\\", ""));
}
