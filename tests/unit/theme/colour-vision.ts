import { toLinearRgb, toOklab, type Triple } from "../../../src/theme/colour-space.ts";

/** Full colour blindness as matrices on linear RGB: Machado, Oliveira, Fernandes (2009), severity 1.0. */
const VISIONS: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

export type Vision = "normal" | "protan" | "deutan";

function see(hex: string, vision: Vision): Triple {
  const [red, green, blue] = toLinearRgb(hex);
  const row = ([r, g, b]: Triple): number => Math.min(1, Math.max(0, r * red + g * green + b * blue));
  const [first, second, third] = VISIONS[vision];
  return toOklab([row(first), row(second), row(third)]);
}

/** How far apart two colours look: OKLab × 100, the smallest over normal, protan and deutan eyes. */
export function getSeenDistance(hexA: string, hexB: string): number {
  const visions: readonly Vision[] = ["normal", "protan", "deutan"];
  return Math.min(
    ...visions.map((vision) => {
      const [lightnessA, aA, bA] = see(hexA, vision);
      const [lightnessB, aB, bB] = see(hexB, vision);
      return 100 * Math.hypot(lightnessA - lightnessB, aA - aB, bA - bB);
    }),
  );
}
