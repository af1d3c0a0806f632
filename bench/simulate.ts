import { backTest } from "#server/forecast/back-test.ts";
import { fit, predict } from "#server/forecast/forecast.ts";
import { DEFAULT_STAFFING_RULES } from "#server/forecast/policy.ts";
import { arrivalsOf, seeded, simulate } from "#server/forecast/simulation.ts";
import { slotsBetween } from "#server/forecast/slots.ts";
import { agentsNeeded } from "#server/forecast/staffing.ts";
import { DEFAULT_SHIFT_RULES } from "#server/shifts/policy.ts";
import { CALENDAR, countsOf, meanAt } from "./simulated-company.ts";

const WEEK = 7 * 86_400_000;
const PAST_WEEKS = 13;
/** Its Wednesday is a payday. */
const MONDAY = Date.parse("2026-11-23T00:00:00Z");
const CHAT = { handling: 600, patience: DEFAULT_STAFFING_RULES.patienceSeconds };
const GOAL = { ...DEFAULT_STAFFING_RULES, shrinkagePercent: DEFAULT_STAFFING_RULES.shrinkPercent };
const RUNS = 20;

const [what = "week", seed = "1"] = process.argv.slice(2);
if (what !== "week") throw new Error("npm run simulate -- week [seed]");

const random = seeded(Number(seed));
const past = slotsBetween(MONDAY - PAST_WEEKS * WEEK, MONDAY, "UTC");
const week = slotsBetween(MONDAY, MONDAY + WEEK, "UTC");
const history = { slots: past, counts: countsOf(past, random), calendar: CALENDAR };

const agentsFor = (chats: number) =>
  agentsNeeded({ chats, chatSeconds: CHAT.handling, calls: 0, callSeconds: 0 }, GOAL);
const plans = {
  "last week copied": history.counts.slice(-week.length).map(({ count }) => agentsFor(count)),
  forecast: predict(fit(history), week).map(({ total }) => agentsFor(total)),
};

const measured = backTest(history);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
if (measured)
  console.log(
    `Off by ${percent(measured.forecast.halfHour)} a half hour; last week's figures by ${percent(measured.lastWeek.halfHour)}.`,
  );
console.log(`A week with a payday, ${RUNS} times, seed ${seed}:\n`);
for (const [name, agents] of Object.entries(plans)) {
  const chance = seeded(Number(seed) + 1);
  const present = 1 - GOAL.shrinkagePercent / 100;
  const places = agents.map((count) => Math.round(count * GOAL.chatsAtOnce * present));
  const runs = Array.from({ length: RUNS }, () =>
    simulate(arrivalsOf(week.map(meanAt), CHAT, chance), places, GOAL.withinSeconds),
  );
  const sum = (of: "came" | "breached" | "gaveUp") => runs.reduce((all, run) => all + run[of], 0);
  const hours = agents.reduce((all, count) => all + count, 0) / 2;
  const cost = (hours * DEFAULT_SHIFT_RULES.hourlyMinor) / 100;
  console.log(
    `${name.padEnd(18)} breached ${percent(sum("breached") / sum("came")).padStart(7)}, gave up ${percent(sum("gaveUp") / sum("came")).padStart(7)}, ${hours.toFixed(0)} hours, ${cost.toFixed(0)} ${DEFAULT_SHIFT_RULES.currency}`,
  );
}
