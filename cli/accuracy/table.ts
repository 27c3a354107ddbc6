import type { Share } from "./score.ts";

/** A share with its interval, as "97.2 % (90.4–99.2, 106)"; a dash where nothing was counted. */
export function formatShare({ value, low, high, of }: Share): string {
  if (of === 0) return "–";
  const percent = (share: number) => (share * 100).toFixed(1);
  return `${percent(value)} % (${percent(low)}–${percent(high)}, n ${of})`;
}

/** Aligns columns: the first to the left, the others to the right. */
export function formatTable(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd();
  return [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
