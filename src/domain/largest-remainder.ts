/**
 * Rounds `parts` to `decimals` so that the rounded parts add up to the rounded total
 * (largest-remainder method: the official way of closing a land table).
 * Ties go to the earlier part. Parts must be finite.
 */
export function roundToTotal(parts: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const scaled = parts.map((part) => part * scale);
  const floors = scaled.map(Math.floor);
  const total = Math.round(scaled.reduce((sum, part) => sum + part, 0));
  let missing = total - floors.reduce((sum, part) => sum + part, 0);
  const order = scaled
    .map((part, index) => ({ index, remainder: part - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (missing <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    missing -= 1;
  }
  return floors.map((part) => part / scale);
}
