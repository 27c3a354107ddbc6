export type Bar = { x: number; width: number };

/** Bars and gaps of one to four units from a hexadecimal number: decoration that differs with every dataset. */
export function barsOf(hash: string): { bars: Bar[]; width: number } {
  const bars: Bar[] = [];
  let x = 0;
  for (const digit of hash) {
    const value = Number.parseInt(digit, 16);
    if (Number.isNaN(value)) continue;
    const width = 1 + (value >> 2);
    bars.push({ x, width });
    x += width + 1 + (value & 3);
  }
  return { bars, width: x };
}
