import { describe, expect, it } from "vitest";
import { tinySources as sources, tinyDataset, tinyTreaty } from "../../test/support/tiny.js";
import { dayOf } from "../base/day.js";
import { statusOf } from "./status.js";

const year = (y: number) => ({ from: dayOf(y, 1, 1), to: dayOf(y, 12, 31) });

describe("why a status depends", () => {
  const { lifecycle } = tinyTreaty();

  it("names the days on which it changed, not a ratification whose day is open", () => {
    const treaty = tinyTreaty({
      lifecycle: [...lifecycle, { event: "ratification", by: ["aaa"], date: "[1950-02-01..1950-03-01]", sources }],
    });
    const { status, why } = statusOf(tinyDataset([treaty]), treaty, year(1950))!;
    expect(status).toBe("depends");
    expect(why).toMatch(/1 June 1950/);
    expect(why).not.toMatch(/ratification/);
  });

  it("names an uncertain or disputed day that decides", () => {
    const treaty = tinyTreaty({
      lifecycle: [...lifecycle, { event: "lapse", date: "1960-01-01", disputed: [{ value: "1962-01-01", sources }], sources }],
    });
    const { status, why } = statusOf(tinyDataset([treaty]), treaty, year(1961))!;
    expect(status).toBe("depends");
    expect(why).toMatch(/lapse/);
  });
});
