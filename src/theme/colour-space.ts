/** OKLCH: perceived lightness 0–1, chroma 0–0.4, hue in degrees. Björn Ottosson, "A perceptual color space" (2020). */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hueDeg: number;
}

export type Triple = readonly [number, number, number];

/** `#RRGGBB` → red, green, blue 0–255. @throws RangeError for anything else. */
export function toRgb(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`not #RRGGBB: ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Red, green, blue 0–255 → `#RRGGBB`; values are rounded and clipped to the range. */
export function toHex(rgb: Triple): string {
  const byte = (value: number): string =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, "0");
  return `#${rgb.map(byte).join("")}`.toUpperCase();
}

/** sRGB byte → linear light 0–1 (IEC 61966-2-1). */
function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Linear light 0–1 → sRGB byte, unrounded (IEC 61966-2-1). */
function fromLinear(value: number): number {
  return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
}

/** `#RRGGBB` → linear red, green, blue 0–1. */
export function toLinearRgb(hex: string): Triple {
  const [red, green, blue] = toRgb(hex);
  return [toLinear(red), toLinear(green), toLinear(blue)];
}

/** Linear red, green, blue → OKLab lightness, a, b. */
export function toOklab([red, green, blue]: Triple): Triple {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

export function toOklch(hex: string): Oklch {
  const [lightness, a, b] = toOklab(toLinearRgb(hex));
  return { lightness, chroma: Math.hypot(a, b), hueDeg: (Math.atan2(b, a) * 180) / Math.PI };
}

/** OKLCH → `#RRGGBB`. Chroma is lowered, hue and lightness kept, until sRGB can show the colour. */
export function fromOklch({ lightness, chroma, hueDeg }: Oklch): string {
  const hue = (hueDeg * Math.PI) / 180;
  const at = (c: number): Triple => fromOklab([lightness, c * Math.cos(hue), c * Math.sin(hue)]);
  const isShown = (rgb: Triple): boolean => rgb.every((value) => value >= -1e-4 && value <= 1.0001);
  let shown = chroma;
  if (!isShown(at(chroma))) {
    let beyond = chroma;
    shown = 0;
    // 16 halvings leave less than 1/255 of a step
    for (let step = 0; step < 16; step += 1) {
      const middle = (shown + beyond) / 2;
      if (isShown(at(middle))) shown = middle;
      else beyond = middle;
    }
  }
  const [red, green, blue] = at(shown);
  return toHex([fromLinear(Math.max(0, red)), fromLinear(Math.max(0, green)), fromLinear(Math.max(0, blue))]);
}

/** What the eye sees of `hex` drawn at `opacity` 0–1 over an opaque ground (sRGB blending, as screens do). */
export function blend(hex: string, opacity: number, groundHex: string): string {
  const [red, green, blue] = toRgb(hex);
  const [groundRed, groundGreen, groundBlue] = toRgb(groundHex);
  const mix = (over: number, under: number): number => over * opacity + under * (1 - opacity);
  return toHex([mix(red, groundRed), mix(green, groundGreen), mix(blue, groundBlue)]);
}

/** WCAG 2.2 contrast ratio of two opaque colours, 1–21. */
export function getContrast(hexA: string, hexB: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = toLinearRgb(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const a = luminance(hexA);
  const b = luminance(hexB);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
