import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckProgress } from "../../../../src/analysis/check/check-progress.ts";
import { findRecordFindings } from "../../../../src/analysis/check/record-checks.ts";
import { readPark } from "../../../../src/data/read-park.ts";
import { createDiskFiles } from "../../../../src/data/sources/disk-files.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { FindingCode } from "../../../../src/domain/finding.ts";
import { getMessageParts } from "../../../../src/i18n/translate.ts";
import { anyPark, SAMPLE_PLAN } from "../sample-park.ts";
import { zones as zoneShapes, type Ring } from "../../seeds/shipped-park.ts";

const { park, plan } = await readPark(createDiskFiles("geodata/zhengyang"), { validate: false });
const { asOf, plantedCases = [] } = park.manifest;

/** Even-odd over all rings of all polygons, degrees. */
function isInside([x, y]: readonly [number, number], polygons: readonly (readonly Ring[])[]): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    ring.slice(1).forEach(([toX = 0, toY = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index] ?? [];
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX)
        inside = !inside;
    });
  }
  return inside;
}

function findZones(): ReadonlyMap<string, string> {
  const smallestFirst = [...zoneShapes].sort((a, b) => a.areaM2 - b.areaM2);
  const zoneOfPlot = new Map<string, string>();
  for (const { id, site } of park.plots) {
    const zone = smallestFirst.find(
      ({ polygons }) => site.anchor !== null && isInside(site.anchor, polygons),
    );
    if (zone !== undefined) zoneOfPlot.set(id, zone.properties.id);
  }
  return zoneOfPlot;
}

describe("the records of the shipped park", () => {
  const zoneOfPlot = findZones();
  const findings = findRecordFindings({ park, plan, asOf, zoneOfPlot });
  const listSubjects = (code: string, severity?: CheckFinding["severity"]): string[] =>
    findings
      .filter((finding) => finding.code === code && (severity ?? finding.severity) === finding.severity)
      .flatMap(({ subjects }) => subjects)
      .sort();
  const listPlanted = (...codes: readonly string[]): string[] =>
    plantedCases.flatMap(({ code, subjects }) => (codes.includes(code) ? subjects : [])).sort();

  const whole = plantedCases.filter(({ code }) => code !== "supplied-not-used");
  it.each(whole)("give exactly the planted cases of $code", ({ code, subjects }) => {
    expect(listSubjects(code)).toEqual([...subjects].sort());
  });

  it("warn of land supplied and not used exactly where it is planted or soon idle", () => {
    expect(listSubjects("supplied-not-used", "warning")).toEqual(
      listPlanted("supplied-not-used", "idle-soon"),
    );
  });

  it("list the rest of what is supplied and not started for information only", () => {
    const due = new Map(park.plots.map(({ id, startDueOn }) => [id, startDueOn ?? ""]));
    const ids = listSubjects("supplied-not-used", "info");
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect((due.get(id) ?? "") > asOf, id).toBe(true);
  });

  it("have no land in a zone it does not belong to", () => {
    expect(zoneOfPlot.size).toBeGreaterThan(1000);
    expect(listSubjects("zone-mismatch")).toEqual([]);
  });

  it("are held to no control index, as the plan carries none", () => {
    const codes: readonly FindingCode[] = [
      "coverage-below-minimum",
      "office-share-above-limit",
      "green-ratio-above-limit",
      "investment-below-minimum",
      "tax-below-minimum",
    ];
    expect(plan.controlIndices).toBeUndefined();
    for (const code of codes) expect(listSubjects(code)).toEqual([]);
  });

  it("have every vacant plant in a finding", () => {
    const vacant = park.plants.filter(({ state }) => state === "vacant" || state === "partly-vacant");
    const told = findings
      .filter(({ code }) => code === "vacant-floor-area")
      .reduce((sum, { figures }) => sum + Number(figures["plants"]), 0);
    expect(told).toBe(vacant.length);
  });

  it("carry the figures their sentences want", () => {
    for (const { code, figures } of findings) {
      const wanted = getMessageParts("zh-CN", `finding.${code}`).filter((_, index) => index % 2 === 1);
      for (const name of wanted) expect(Object.keys(figures), code).toContain(name);
    }
  });

  it("have one key each", () => {
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });
});

describe("findRecordFindings", () => {
  it("answers for any park, with finite figures and subjects the park has", () => {
    fc.assert(
      fc.property(anyPark, (any) => {
        const ids = new Set([...any.plots, ...any.plants].map(({ id }) => id));
        for (const plan of [SAMPLE_PLAN, null]) {
          for (const { subjects, figures } of findRecordFindings({ park: any, plan, asOf: "2026-06-30" })) {
            for (const id of subjects) expect(ids).toContain(id);
            for (const value of Object.values(figures)) {
              if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("tells how far it is, up to all plots", () => {
    const told: CheckProgress[] = [];
    findRecordFindings({ park, plan, asOf }, (progress) => told.push(progress));
    expect(told.at(-1)).toEqual({ step: "records", done: park.plots.length, total: park.plots.length });
    const done = told.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
});
