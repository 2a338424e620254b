import { describe, expect, it } from "vitest";
import { ParkCardPlantStructure } from "../../../../src/components/card/park-card-plant-structure.ts";
import { ParkPlantCard } from "../../../../src/components/card/park-plant-card.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import { selectFeatures } from "../../../../src/state/actions/selection.ts";
import { createParkData, siteAt } from "../../state/park-fixture.ts";
import { createCardApp, drawMarkup, drawText } from "./card-reader.ts";

const UNKNOWN = "— 未提供";
const BARE: Plant = { id: "P-1", plot: "N-1", state: "vacant", site: siteAt(0, 0), other: {} };
const FULL: Plant = {
  ...BARE,
  name: { zh: "三号厂房", en: "Plant 3" },
  floorAreaM2: 12_800,
  vacantFloorAreaM2: 9600,
  storeys: 1,
  divisible: true,
  columnGridM: "8×24",
  clearHeightM: 10.5,
  floorLoadTPerM2: 3,
  craneT: 16,
  freightLiftT: 0,
  powerKva: 1600,
  fireHazardClass: "丙",
  fireResistance: "二",
  rentYuanPerM2Month: 9.5,
  saleYuanPerM2: 2500,
  availableOn: "2026-09-01",
};
const APP = createCardApp(createParkData());

describe("the card of a plant", () => {
  it("has code, cluster, name and three figures at its head", () => {
    const text = drawText(new ParkPlantCard(), APP, { plant: FULL });
    expect(text).toMatch(/^P-1 北组团 .*空置 三号厂房 可租 m² 9\u00A0600 净高 m 10.5 租金 元\/m²·月 9.5/);
  });

  it("tells rent with its period, the price by the square metre and in all, and the day", () => {
    const text = drawText(new ParkPlantCard(), APP, { plant: FULL });
    expect(text).toContain("租金 9.5 元/m²·月");
    expect(text).toContain("售价 2\u00A0500 元/m²");
    // 2,500 yuan × 9,600 m² is 24 million yuan.
    expect(text).toContain("约 2\u00A0400.0 万元");
    expect(text).toContain("可入驻 2026-09-01");
  });

  it("tells what it bears in t/m² and kN/m², and fire in two rows", () => {
    const text = drawText(new ParkCardPlantStructure(), APP, { plant: FULL });
    expect(text).toContain("3 t/m² 29.4 kN/m²");
    expect(text).toContain("柱网 8×24 m");
    expect(text).toContain("行车 16 t");
    expect(text).toContain("货梯 无");
    expect(text).toContain("供电 1\u00A0600 kVA");
    expect(text).toMatch(/火灾危险性 丙\S* 耐火等级 二/);
  });

  it("says of everything that is not known that it is not known, and never shows a 0", () => {
    const structure = drawText(new ParkCardPlantStructure(), APP, { plant: BARE });
    for (const label of [
      "建筑面积",
      "层数",
      "可分割",
      "柱网",
      "地面荷载",
      "行车",
      "货梯",
      "供电",
      "火灾危险性",
      "耐火等级",
    ]) {
      expect(structure).toContain(`${label} ${UNKNOWN}`);
    }
    const card = drawText(new ParkPlantCard(), APP, { plant: BARE });
    for (const label of ["可租 m²", "净高 m", "租金 元/m²·月", "租金", "售价", "可入驻"]) {
      expect(card).toContain(`${label} ${UNKNOWN}`);
    }
    expect(`${card} ${structure}`).not.toMatch(/(^|\s)0(\s|$)/);
  });

  it("says that the cluster is not known where the plot is not", () => {
    expect(drawText(new ParkPlantCard(), APP, { plant: { ...BARE, plot: "gone" } })).toContain(
      `组团 ${UNKNOWN}`,
    );
  });

  it("finds the plant of its attribute in the park in force", () => {
    expect(drawText(new ParkPlantCard(), APP, { plantId: "P-2" })).toMatch(/在用 P-2/);
  });

  it("is of the plant that is selected where no other is named", () => {
    const app = createCardApp(createParkData());
    app.store.update(selectFeatures([{ layer: "plants", id: "P-2" }]));
    expect(drawText(new ParkPlantCard(), app, {})).toMatch(/在用 P-2/);
    expect(drawText(new ParkPlantCard(), app, { plantId: "P-1" })).toMatch(/空置 P-1/);
  });

  it("says why there is none: no park, no plant chosen, no such plant", () => {
    expect(drawText(new ParkPlantCard(), createCardApp(null), { plantId: "P-1" })).not.toBe("");
    expect(drawText(new ParkPlantCard(), APP, {})).toBe("没有选中厂房。");
    expect(drawText(new ParkPlantCard(), APP, { plantId: "X" })).toBe("这个园区里没有厂房 X。");
    expect(drawText(new ParkPlantCard(), createCardApp(createParkData(), {}, "en"), {})).toBe(
      "No plant is selected.",
    );
  });

  it("has its actions below where it is asked to", () => {
    const draw = (hasActions: boolean) => drawMarkup(new ParkPlantCard(), APP, { plant: BARE, hasActions });
    expect(draw(false)).not.toContain("<park-card-actions");
    expect(draw(true)).toContain("<park-card-actions");
  });
});
