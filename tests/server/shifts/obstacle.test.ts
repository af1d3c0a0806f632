import { expect, test } from "vitest";
import { obstacleTo } from "#server/shifts/obstacle.ts";
import { DEFAULT_SHIFT_RULES as rules } from "#server/shifts/policy.ts";

/** "Mo 08-16": of the week of 23 November 2026, by the clock of Stockholm, one hour before UTC. */
function span(text: string) {
  const [day = "", hours = ""] = text.split(" ");
  const date = { Su: 22, Mo: 23, Tu: 24, We: 25, Th: 26, Fr: 27, Sa: 28 }[day] ?? 0;
  const [from = 0, to = 0] = hours.split("-").map(Number);
  const at = (hour: number) => new Date(Date.UTC(2026, 10, date, hour - 1));
  return { startsAt: at(from), endsAt: at(to) };
}

const worker = {
  skills: ["payments" as const],
  languages: ["en", "sv"],
  timeZone: "Europe/Stockholm",
  leaves: [],
};

const obstacle = (shift: string, own: string[] = [], asks: object = {}) =>
  obstacleTo(
    { ...span(shift), topic: null, language: null, ...asks },
    { worker, own: own.map(span), rules },
  );

test("whoever is trained and speaks the language can take a shift", () => {
  expect(obstacle("Mo 08-16", [], { topic: "payments", language: "sv" })).toBeNull();
  expect(obstacle("Mo 08-16", [], { topic: "other" })).toBeNull();
  expect(obstacle("Mo 08-16", [], { topic: "hardship", language: "sv" })).toBe("skill");
  expect(obstacle("Mo 08-16", [], { topic: "payments", language: "de" })).toBe("language");
});

test.each([
  ["at the same time", "Mo 08-16", ["Mo 15-18"], "overlap"],
  ["one that begins as another ends", "Mo 12-16", ["Mo 08-12"], null],
  ["thirteen hours in a day, in two halves", "Mo 16-20", ["Mo 07-11"], null],
  ["more than thirteen hours in a day, in two halves", "Mo 17-21", ["Mo 07-11"], "rest"],
  ["eleven hours after the last one", "Tu 07-15", ["Mo 12-20"], null],
  ["ten hours after the last one", "Tu 06-14", ["Mo 12-20"], "rest"],
  ["ten hours before the next one", "Mo 12-20", ["Tu 06-14"], "rest"],
  ["between two that it joins into one day", "Mo 19-23", ["Mo 12-16", "Tu 03-05"], "rest"],
  ["longer than any may be", "Mo 06-19", [], "longest"],
  [
    "the fortieth hour of a week",
    "Fr 08-16",
    ["Mo 08-16", "Tu 08-16", "We 08-16", "Th 08-16"],
    null,
  ],
  ["the forty-first", "Fr 08-17", ["Mo 08-16", "Tu 08-16", "We 08-16", "Th 08-16"], "week"],
  ["in another week", "Fr 08-17", ["Su 08-16", "Tu 08-16", "We 08-16", "Th 08-16"], null],
])("%s", (_, shift, own, expected) => {
  expect(obstacle(shift, own)).toBe(expected);
});

test("a week is the agent's own: Sunday evening in Chicago is Monday in Europe", () => {
  const night = { startsAt: new Date("2026-11-30T01:00Z"), endsAt: new Date("2026-11-30T05:00Z") };
  const own = ["Mo 08-17", "Tu 08-17", "We 08-17", "Th 08-17"].map(span);
  const work = { ...night, topic: null, language: null };
  const inZone = (timeZone: string) =>
    obstacleTo(work, { worker: { ...worker, timeZone }, own, rules: { ...rules, weekHours: 38 } });
  expect(inZone("Europe/Stockholm")).toBeNull();
  expect(inZone("America/Chicago")).toBe("week");
});
