/** A mark and the place that it belongs to. */
export type Spot = { code: string; at: [number, number]; x: number; y: number };

/** Half the size of a mark with the air around it, in pixels. */
const HALF = { x: 16, y: 11 };
const ROUNDS = 80;

/** Pushes marks apart until none covers another, and keeps them inside. The same input gives the same places. */
export function spread(marks: readonly { code: string; at: [number, number]; above?: number }[], width: number, height: number): Spot[] {
  const spots = marks.map(({ code, at, above = 0 }): Spot => ({ code, at, x: at[0], y: at[1] - above }));
  for (let round = 0; round < ROUNDS; round += 1) {
    // Inside first: two marks that the edge pushes together must still be parted.
    for (const spot of spots) keepInside(spot, width, height);
    let moved = false;
    for (const [index, a] of spots.entries()) for (const b of spots.slice(index + 1)) moved = pushApart(a, b) || moved;
    if (!moved) break;
  }
  for (const spot of spots) keepInside(spot, width, height);
  return spots;
}

function keepInside(spot: Spot, width: number, height: number): void {
  spot.x = Math.min(width - HALF.x, Math.max(HALF.x, spot.x));
  spot.y = Math.min(height - HALF.y, Math.max(HALF.y, spot.y));
}

function pushApart(a: Spot, b: Spot): boolean {
  const overlapX = 2 * HALF.x - Math.abs(a.x - b.x);
  const overlapY = 2 * HALF.y - Math.abs(a.y - b.y);
  if (overlapX <= 0.5 || overlapY <= 0.5) return false;
  // The shorter way out; marks of one place part by the order of their codes.
  if (overlapY <= overlapX) {
    const sign = a.y === b.y ? (a.code < b.code ? -1 : 1) : Math.sign(a.y - b.y);
    a.y += (sign * overlapY) / 2;
    b.y -= (sign * overlapY) / 2;
  } else {
    const sign = Math.sign(a.x - b.x);
    a.x += (sign * overlapX) / 2;
    b.x -= (sign * overlapX) / 2;
  }
  return true;
}
