import { isUtf8 } from "node:buffer";
import { judgePolicy } from "../../core/settings/policy/judge.ts";
import type { Policy } from "../../core/settings/policy/keys.ts";
import type { Records } from "../../core/dataset/kinds.ts";
import { convertRegistry, deliverChromium } from "./deliver-chromium.ts";
import { deliverFirefox } from "./deliver-firefox.ts";
import { type Finding, note, type Note } from "./finding.ts";
import { checkIngestion } from "./rules-ingestion.ts";
import { checkInstall } from "./rules-install.ts";
import { judged, unknownKeys } from "./rules-judge.ts";
import { checkRecords } from "./rules-records.ts";
import { lineCounter } from "./read-json.ts";
import { decodeReg } from "./read-reg.ts";
import type { Family, KnownIds, Section } from "./section.ts";
import { familyOfJson, jsonSections } from "./section-json.ts";
import { plistSections } from "./section-plist.ts";
import { registrySections } from "./section-registry.ts";
import { memberOf, type Tree } from "./tree.ts";

/** What one browser delivers of a file, and what the extension makes of it. `delivered` null: it hears of no policy. */
export type CheckedSection = { browser: Family; id: string; delivered: Record<string, unknown> | null; policy: Policy };
export type Checked = { file: string; sections: CheckedSection[]; findings: Finding[] };
export type CheckOptions = { ids?: KnownIds; family?: Family | undefined; /** The dataset, for rules and overlays that name records. */ records?: (() => Promise<Records>) | undefined };

type Parts = { sections: Section[]; roots: (Tree | undefined)[]; notes: Note[] };

/** Checks one file as its browser would read it. Never throws for what stands in the file. */
export async function checkPolicyFile(file: string, bytes: Buffer, options: CheckOptions = {}): Promise<Checked> {
  const { sections, roots, notes } = partsOf(file, bytes, options);
  const isRecommended = /(^|[/\\])recommended[/\\][^/\\]*$/i.test(file);
  if (isRecommended) notes.push(note("recommended", "error", 1, "policies in the folder recommended never reach an extension", "move the file to the folder managed"));
  for (const root of roots) notes.push(...checkInstall(root));
  const checked: CheckedSection[] = [];
  for (const section of sections) {
    notes.push(...section.notes);
    const { delivered, arrived, more } = deliver(isRecommended ? { ...section, tree: undefined } : section);
    notes.push(...more);
    const { policy, verdicts } = judgePolicy(delivered);
    notes.push(...judged(verdicts, arrived, section.format));
    if (options.records) notes.push(...(await checkRecords(policy, arrived, options.records)));
    checked.push({ browser: section.family, id: section.id, delivered, policy });
  }
  return { file, sections: checked, findings: findingsOf(file, notes) };
}

export function findingsOf(file: string, notes: readonly Note[]): Finding[] {
  const seen = new Set<string>();
  const findings = notes.map((one) => ({ rule: one.rule, severity: one.severity, file, line: one.line, key: one.key, item: one.item, why: one.why, repair: one.repair }));
  return findings.filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one))).toSorted((a, b) => a.line - b.line);
}

function partsOf(file: string, bytes: Buffer, { ids = [], family }: CheckOptions): Parts {
  const start = decodeReg(bytes.subarray(0, 200));
  if (/\.reg$/i.test(file) || /^(Windows Registry Editor|REGEDIT4)/.test(start)) {
    const { sections, roots, notes } = registrySections(decodeReg(bytes), ids);
    return { sections, roots: roots.map(({ tree }) => tree), notes };
  }
  const text = bytes.toString("utf8");
  if (/\.admx$/i.test(file) || /<policyDefinitions/.test(start)) return { sections: [], roots: [], notes: checkIngestion(text, "admx") };
  if (/\.(plist|mobileconfig)$/i.test(file) || /^\ufeff?\s*<\?xml/.test(start)) {
    const { sections, roots, notes } = plistSections(file, text, ids);
    return { sections, roots: roots.map(({ tree }) => tree), notes };
  }
  const browser = family ?? familyOfJson(file, text);
  const encoding = isUtf8(bytes) ? [] : [notUtf8(bytes, text, browser)];
  if (encoding.length > 0 && (browser !== "firefox" || isWide(bytes))) return { sections: [{ family: browser, format: "json", id: "", tree: undefined, notes: encoding }], roots: [], notes: [] };
  if (/"omaUri"|ADMXInstall/i.test(text)) return { sections: [], roots: [], notes: checkIngestion(text, "profile") };
  const { sections, tree } = jsonSections(text, browser, ids);
  return { sections, roots: [browser === "firefox" ? memberOf(tree, "policies") : tree], notes: encoding };
}

const isWide = (bytes: Buffer) => bytes.subarray(0, 200).includes(0);

/** Chromium discards a file in any other encoding. Firefox reads what it can and puts U+FFFD in the place of the rest (measured, docs/policy-tests.md); UTF-16 is none it can. */
function notUtf8(bytes: Buffer, text: string, browser: Family): Note {
  const repair = "save it as UTF-8; in Windows PowerShell: Set-Content -Encoding utf8";
  const discarded = "the browser discards the whole of it, and the extension hears that there is no policy";
  if (isWide(bytes)) return note("notUtf8", "error", 1, `the file is in UTF-16, as some consoles write it: ${discarded}`, repair);
  const line = lineCounter(text)(text.indexOf("\ufffd"));
  return note("notUtf8", "error", line, browser === "firefox" ? "the file is not in UTF-8: Firefox shows � in the place of what it cannot read" : `the file is not in UTF-8: ${discarded}`, repair);
}

/** What arrives of a section's tree, by the browser and by how the values are kept. */
function deliver({ family, format, tree }: Section): { delivered: Record<string, unknown> | null; arrived: Map<string, Tree>; more: Note[] } {
  if (!tree) return { delivered: null, arrived: new Map(), more: [] };
  if (family === "firefox") return deliverFirefox(tree);
  if (tree.kind !== "object") {
    const why = `the extension's entry must be an object, not ${tree.kind}: nothing of it arrives`;
    return { delivered: null, arrived: new Map(), more: [note("notAnObject", "error", tree.line, why, "write { … } with keys and values")] };
  }
  const more = unknownKeys(tree.members);
  const { policy, arrived, notes } = deliverChromium(format === "registry" ? convertRegistry(tree.members) : tree.members);
  return { delivered: policy, arrived, more: [...more, ...notes] };
}
