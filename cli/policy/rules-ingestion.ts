import { note, type Note } from "./finding.ts";
import { lineCounter } from "./read-json.ts";

const EDGE = /software\\{1,4}policies\\{1,4}microsoft\\{1,4}edge(?![a-z])/i;

/**
 * Intune takes templates in, but lets none of them write below Software\Policies\Microsoft\Edge. As a file for Group Policy the same
 * template is right, so that a template alone is warned of and a profile that has it ingested is an error.
 */
export function checkIngestion(text: string, kind: "admx" | "profile"): Note[] {
  const found = EDGE.exec(text);
  if (!found) return [];
  const line = lineCounter(text)(found.index);
  const repair = "for Edge use the scripts in deploy/windows/intune; Group Policy takes the template";
  return kind === "admx"
    ? [note("edgeIngestion", "warning", line, "right for Group Policy; Intune refuses to ingest a template that writes below Software\\Policies\\Microsoft\\Edge", repair)]
    : [note("edgeIngestion", "error", line, "Intune refuses a template that writes below Software\\Policies\\Microsoft\\Edge: no setting of it arrives", repair)];
}
