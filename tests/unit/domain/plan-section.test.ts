import { describe, expect, it } from "vitest";
import { getShortSection } from "../../../src/domain/plan-section.ts";

describe("getShortSection", () => {
  it("keeps the numbers of the headings and the name of the last", () => {
    expect(getShortSection("四、优化布局/（一）功能分区布局")).toBe("四（一）功能分区布局");
    expect(getShortSection("一、发展基础/（一）主要成效/平台建设")).toBe("一（一）平台建设");
  });

  it("leaves a heading without parts as it is", () => {
    expect(getShortSection("专栏1：方向及项目")).toBe("专栏1：方向及项目");
    expect(getShortSection("六、九大任务")).toBe("六、九大任务");
  });
});
