import type { Feature } from "geojson";
import { afterEach, expect, it } from "vitest";
import { MESSAGE_RECORDS } from "../../../src/data/hand-over.ts";
import { borrowShapes, lendShapes, type ShapeRun } from "../../../src/data/shapes-port.ts";

const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function openChannel(): MessageChannel {
  const channel = new MessageChannel();
  ports.push(channel.port1, channel.port2);
  return channel;
}

function makeFeatures(count: number): Feature[] {
  return Array.from({ length: count }, (_, id) => ({
    type: "Feature",
    id,
    properties: {},
    geometry: { type: "Point", coordinates: [108 + id / count, 29] },
  }));
}

it("brings every shape under its index, in runs a worker can take in", async () => {
  const { port1, port2 } = openChannel();
  const features = makeFeatures(2 * MESSAGE_RECORDS + 1);
  lendShapes(features, port1);
  const runs: ShapeRun[] = [];
  for await (const run of borrowShapes(port2)) runs.push(run);
  expect(runs.map(({ indices }) => indices.length)).toEqual([MESSAGE_RECORDS, MESSAGE_RECORDS, 1]);
  expect(runs.flatMap(({ indices }) => indices)).toEqual(features.map(({ id }) => id));
  expect(runs.flatMap(({ geometries }) => geometries)).toEqual(features.map(({ geometry }) => geometry));
});

it("is at most one run ahead of who takes them in", async () => {
  const { port1, port2 } = openChannel();
  const asked: unknown[] = [];
  lendShapes(makeFeatures(5 * MESSAGE_RECORDS), port1);
  port1.addEventListener("message", (event) => asked.push(event));
  const runs = borrowShapes(port2);
  await runs.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toHaveLength(2);
  await runs.return();
});

it("ends at once where there is nothing", async () => {
  const { port1, port2 } = openChannel();
  lendShapes([], port1);
  expect(await borrowShapes(port2).next()).toEqual({ done: true, value: undefined });
});
