import { expect, test } from "vitest";
import { isDue } from "#app/admin/_debrief/offered.ts";

const on = (time: string) => `2026-12-01T${time}:00Z`;
const due = {
  shift: { id: "first", startsAt: on("08:00"), endsAt: on("12:00") },
  from: on("11:45"),
  works: [
    { from: on("08:00"), until: on("11:45") },
    { from: on("13:00"), until: on("17:45") },
  ],
};

test("a debrief is offered in a shift's last quarter of an hour and after it, not during the next one", () => {
  const times = ["11:44", "11:45", "12:30", "13:00", "17:44", "17:45", "19:00"];
  const offered = times.filter((time) => isDue(due, new Date(on(time))));
  expect(offered).toEqual(["11:45", "12:30", "17:45", "19:00"]);
});
