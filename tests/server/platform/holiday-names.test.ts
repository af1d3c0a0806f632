import { expect, test } from "vitest";
import { holidayOn } from "#server/platform/holiday-names.ts";
import { holidaysIn } from "#server/platform/holidays.ts";

test("a holiday is called by its name where it is one", () => {
  expect(holidayOn("2026-12-25", "DE")).toBe("christmas");
  expect(holidayOn("2026-10-03", "DE")).toBe("germanUnity");
  expect(holidayOn("2026-06-06", "SE")).toBe("nationalDay");
  expect(holidayOn("2026-04-03", "SE")).toBe("goodFriday");
  expect(holidayOn("2026-05-25", "NO")).toBe("whitMonday");
  expect(holidayOn("2026-05-04", "GB")).toBe("bankHoliday");
  expect(holidayOn("2026-05-01", "GB")).toBeNull();
  expect(holidayOn("2026-11-24", "DE")).toBeNull();
});

test("every holiday of a country has a name", () => {
  for (const day of holidaysIn("SE", 2026)) expect(holidayOn(day, "SE"), day).not.toBeNull();
});
