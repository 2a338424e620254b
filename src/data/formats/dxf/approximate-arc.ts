/** How close chords keep to a curve, and how many there may be. */
export interface ChordRule {
  /** Largest distance of a chord from its arc, drawing units. */
  readonly sagitta: number;
  /** Chords of a full circle at most. */
  readonly maxPerTurn: number;
}

/** Largest distance of a chord from its arc on the ground, m. */
export const CHORD_TOLERANCE_M = 0.001;

/** Beyond this coordinates are millimetres: no plane of the earth reaches 100,000 km in metres. */
const MIN_MILLIMETRES = 1e8;

/** Within this they may be degrees, where a millimetre is 1e-8; or a drawing of a single plot in metres. */
const MAX_DEGREES = 180;
const MILLIMETRE_IN_DEGREES = 1e-8;

/** In 180 m a chord of so many leaves its circle by less than a millimetre. */
const SMALL_PER_TURN = 1_024;
const LARGE_PER_TURN = 16_384;

const FULL_TURN = 2 * Math.PI;

/** Chords within a millimetre of the arc, whatever unit coordinates up to `maxAbsolute` are in. */
export function getChordRule(maxAbsolute: number): ChordRule {
  if (maxAbsolute <= MAX_DEGREES) return { sagitta: MILLIMETRE_IN_DEGREES, maxPerTurn: SMALL_PER_TURN };
  const unitM = maxAbsolute > MIN_MILLIMETRES ? 0.001 : 1;
  return { sagitta: CHORD_TOLERANCE_M / unitM, maxPerTurn: LARGE_PER_TURN };
}

/** Chords an arc takes: the sagitta of a chord over the angle a is r·(1 − cos(a / 2)). */
function countChords(radius: number, sweepRad: number, { sagitta, maxPerTurn }: ChordRule): number {
  const sweep = Math.abs(sweepRad);
  const step = radius > sagitta ? 2 * Math.acos(1 - sagitta / radius) : FULL_TURN / 4;
  const needed = Math.min(Math.ceil(sweep / step), Math.ceil((sweep / FULL_TURN) * maxPerTurn));
  // Fewer than eight a turn would not look like a circle, however small.
  return Math.max(needed, Math.ceil((sweep / FULL_TURN) * 8), 1);
}

/**
 * Points on an ellipse from parameter `start` over `sweep` (radians), both ends included. A circle has axes at
 * right angles and of one length.
 */
export function traceEllipse(
  centre: readonly [number, number],
  major: readonly [number, number],
  ratio: number,
  start: number,
  sweep: number,
  rule: ChordRule,
): [x: number, y: number][] {
  const [centreX, centreY] = centre;
  const [majorX, majorY] = major;
  const radius = Math.hypot(majorX, majorY) * Math.max(1, Math.abs(ratio));
  const count = countChords(radius, sweep, rule);
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = start + (sweep * index) / count;
    const along = Math.cos(angle);
    const across = Math.sin(angle) * ratio;
    return [centreX + along * majorX - across * majorY, centreY + along * majorY + across * majorX];
  });
}

/**
 * Points between two vertices of a polyline on the arc of its bulge (tangent of a quarter of the arc's angle,
 * positive counter-clockwise; DXF reference, LWPOLYLINE, group 42), the ends left out.
 */
export function traceBulge(
  from: readonly [number, number],
  to: readonly [number, number],
  bulge: number,
  rule: ChordRule,
): [x: number, y: number][] {
  const chordX = to[0] - from[0];
  const chordY = to[1] - from[1];
  const chord = Math.hypot(chordX, chordY);
  if (chord === 0 || bulge === 0) return [];
  const sweep = 4 * Math.atan(bulge);
  // Distance of the centre from the chord's middle, to the left of the direction of travel.
  const offset = (1 - bulge * bulge) / (4 * bulge);
  const centre: [number, number] = [
    (from[0] + to[0]) / 2 - chordY * offset,
    (from[1] + to[1]) / 2 + chordX * offset,
  ];
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge));
  if (!Number.isFinite(radius)) return [];
  const count = countChords(radius, sweep, rule);
  const [startX, startY] = [from[0] - centre[0], from[1] - centre[1]];
  return Array.from({ length: count - 1 }, (_, index) => {
    const angle = (sweep * (index + 1)) / count;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [centre[0] + startX * cos - startY * sin, centre[1] + startX * sin + startY * cos];
  });
}
