/** What a rule found: where, why it matters, what to do. error: something is lost or not obeyed; warning: obeyed, but hardly as meant. */
export type Finding = { rule: string; severity: "error" | "warning"; file: string; line: number; key: string; item: number | null; why: string; repair: string };

/** A finding before its file is known. */
export type Note = Omit<Finding, "file">;

export function note(rule: string, severity: Note["severity"], line: number, why: string, repair: string, key = "", item: number | null = null): Note {
  return { rule, severity, line, key, item, why, repair };
}
