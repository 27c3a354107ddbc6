import type { Detection, Finding } from "../../core/detect/detection.ts";

/** What a new verdict says otherwise, a line each; none where they say the same. */
export function changesBetween(before: Detection, after: Detection): string[] {
  const lines: string[] = [];
  const say = (what: string, old: string, now: string) => {
    if (old !== now) lines.push(`${what}: ${old} → ${now}`);
  };
  say("service", before.page.service ?? "none", after.page.service ?? "none");
  say("page type", `${before.page.type} (${before.page.rule})`, `${after.page.type} (${after.page.rule})`);
  const old = new Map(before.findings.map((finding) => [keyOf(finding), finding]));
  const now = new Map(after.findings.map((finding) => [keyOf(finding), finding]));
  for (const [key, finding] of old) if (!now.has(key)) lines.push(`lost: ${key} (${finding.certainty})`);
  for (const [key, finding] of now) {
    const was = old.get(key);
    if (!was) lines.push(`new: ${key} (${finding.certainty}, ${rulesOf(finding)})`);
    else {
      say(key, was.certainty, finding.certainty);
      say(`${key}, evidence`, rulesOf(was), rulesOf(finding));
    }
  }
  return lines.length === 0 && JSON.stringify(before) !== JSON.stringify(after) ? ["the same findings, in other words"] : lines;
}

function keyOf({ role, service, seller }: Finding): string {
  return `${role} ${service ?? `"${seller?.name ?? ""}"`}`;
}

function rulesOf({ evidence }: Finding): string {
  return evidence.map(({ rule, matched }) => `${rule} ${JSON.stringify(matched)}`).join(", ");
}
