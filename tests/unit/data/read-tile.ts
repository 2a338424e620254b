/** A vector tile as the specification (MVT 2.1) lays it out, read without the library that wrote it. */
export interface ReadTile {
  readonly layers: readonly ReadLayer[];
}

interface ReadLayer {
  readonly name: string;
  readonly features: readonly ReadFeature[];
}

interface ReadFeature {
  readonly id: number;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Points, lines or rings in tile units; a ring is not closed. */
  readonly lines: readonly (readonly (readonly number[])[])[];
}

type Field = readonly [tag: number, value: number | Uint8Array];

const TYPES = ["Unknown", "Point", "LineString", "Polygon"];

export function readTile(tile: ArrayBuffer): ReadTile {
  const layers = readFields(new Uint8Array(tile)).filter(([tag]) => tag === 3);
  return { layers: layers.map(([, bytes]) => readLayer(bytes as Uint8Array)) };
}

/** Column and row of the tile a place lies in. */
export function getTileAt(lon: number, lat: number, zoom: number): readonly [x: number, y: number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return [Math.floor((lon / 360 + 0.5) * 2 ** zoom), Math.floor(y * 2 ** zoom)];
}

function readLayer(bytes: Uint8Array): ReadLayer {
  const fields = readFields(bytes);
  const getAll = (tag: number) => fields.filter(([t]) => t === tag).map(([, value]) => value as Uint8Array);
  const [name] = getAll(1);
  const keys = getAll(3).map((key) => new TextDecoder().decode(key));
  const values = getAll(4).map(readValue);
  return {
    name: new TextDecoder().decode(name),
    features: getAll(2).map((feature) => readFeature(feature, keys, values)),
  };
}

function readFeature(bytes: Uint8Array, keys: readonly string[], values: readonly unknown[]): ReadFeature {
  const fields = new Map(readFields(bytes));
  const tags = readVarints(fields.get(2) as Uint8Array);
  const properties: Record<string, unknown> = {};
  for (let i = 0; i < tags.length; i += 2) properties[keys[tags[i] ?? 0] ?? ""] = values[tags[i + 1] ?? 0];
  return {
    id: fields.get(1) as number,
    type: TYPES[fields.get(3) as number] ?? "",
    properties,
    lines: readLines(readVarints(fields.get(4) as Uint8Array)),
  };
}

function readLines(commands: readonly number[]): number[][][] {
  const lines: number[][][] = [];
  let [x, y, position] = [0, 0, 0];
  while (position < commands.length) {
    const command = commands[position] ?? 0;
    position += 1;
    for (let left = command >> 3; left > 0 && (command & 7) !== 7; left -= 1) {
      x += unzigzag(commands[position] ?? 0);
      y += unzigzag(commands[position + 1] ?? 0);
      position += 2;
      if ((command & 7) === 1) lines.push([]);
      lines.at(-1)?.push([x, y]);
    }
  }
  return lines;
}

function readValue(bytes: Uint8Array): unknown {
  const [field] = readFields(bytes);
  if (field === undefined) return undefined;
  const [tag, value] = field;
  if (tag === 1) return new TextDecoder().decode(value as Uint8Array);
  if (tag === 3) return new DataView((value as Uint8Array).slice().buffer).getFloat64(0, true);
  if (tag === 6) return unzigzag(value as number);
  return tag === 7 ? value === 1 : value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function readVarints(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let position = 0;
  while (position < bytes.length) {
    const [value, next] = readVarint(bytes, position);
    values.push(value);
    position = next;
  }
  return values;
}

function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let position = 0;
  while (position < bytes.length) {
    const [key, afterKey] = readVarint(bytes, position);
    const wire = key & 7;
    if (wire === 0) {
      const [value, next] = readVarint(bytes, afterKey);
      fields.push([key >> 3, value]);
      position = next;
    } else {
      const [length, start] = wire === 2 ? readVarint(bytes, afterKey) : [wire === 1 ? 8 : 4, afterKey];
      fields.push([key >> 3, bytes.subarray(start, start + length)]);
      position = start + length;
    }
  }
  return fields;
}

function readVarint(bytes: Uint8Array, start: number): readonly [value: number, next: number] {
  let [value, scale, position] = [0, 1, start];
  for (;;) {
    const byte = bytes[position] ?? 0;
    position += 1;
    value += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte < 0x80) return [value, position];
  }
}
