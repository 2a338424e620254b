import { isSecretDatumName } from "../../domain/secret-datum.ts";

/** Numbers of Xian 1980, Beijing 1954 and New Beijing, first to last. */
const SECRET_CODES: readonly (readonly [first: number, last: number])[] = [
  [2327, 2390],
  [2401, 2442],
  [4214, 4214],
  [4555, 4555],
  [4568, 4589],
  [4610, 4610],
  [4652, 4656],
  [4766, 4800],
  [4812, 4812],
  [4822, 4822],
  [21413, 21423],
  [21453, 21463],
  [21473, 21483],
];

/** Ellipsoids of the old systems, m: IAG 1975 of Xian 1980, Krassovsky 1940 of the two of Beijing. */
const IAG_1975 = { a: 6_378_140, rf: 298.257 } as const;
const KRASSOVSKY_1940 = { a: 6_378_245, rf: 298.3 } as const;

/** True for the number of a system whose shift to CGCS2000 may not be published. */
export function isSecretCode(code: number): boolean {
  return SECRET_CODES.some(([first, last]) => code >= first && code <= last);
}

/** True where one of `names` (of the system, its base, its datum) is one of the old Chinese ones. */
export function hasSecretName(names: readonly string[]): boolean {
  return names.some((name) => isSecretDatumName(name.replaceAll("_", " ")));
}

/**
 * True for the ellipsoid of an old Chinese system. IAG 1975 is Xian's alone; Krassovsky's is that of the Soviet
 * systems too, so that it tells nothing where the datum is another one's by name.
 */
export function hasSecretEllipsoid({ a, rf }: { readonly a: number; readonly rf: number }): boolean {
  return [IAG_1975, KRASSOVSKY_1940].some(
    (ellipsoid) => Math.abs(a - ellipsoid.a) < 0.01 && Math.abs(rf - ellipsoid.rf) < 1e-4,
  );
}
