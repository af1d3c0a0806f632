import { setClock } from "#server/platform/clock.ts";
import { listPlans } from "#server/plans/plan.ts";
import { declinesOf } from "#server/spending/declines.ts";
import { changesBetween } from "./changes.ts";
import { amountsIn, amountsOf, problemsOfAnswers, problemsOfStep } from "./checks.ts";
import { customerOf } from "./customer.ts";
import type { Scenario, Step } from "./scenario.ts";
import { TODAY } from "./situations.ts";
import { snapshotOf } from "./snapshot.ts";
import { Talk } from "./talk.ts";
import { type World, worldOf } from "./world.ts";

export type Outcome = {
  scenario: Scenario;
  problems: string[];
  transcript: string[];
  turns: number;
  firstTextMs: number[];
};

/** Mid-morning in Europe, afternoon in Dubai: one day everywhere. */
export const standStill = () => setClock(() => new Date(`${TODAY}T10:00:00Z`));

/** One talk from its beginning to its end, and what the database says afterwards. */
export async function runScenario(scenario: Scenario): Promise<Outcome> {
  standStill();
  const world = await worldOf(scenario.situation, scenario.language);
  const before = await momentOf(world);
  const talk = await Talk.open(world);
  const { problems, turns } = await walkThrough(scenario, talk);
  const after = await momentOf(world);
  const answers = talk.answers.map(({ heard }) => heard);
  const known = new Set([...before.amounts, ...after.amounts, ...saidIn(scenario)]);
  const { transcript, firstTextMs } = talk;
  problems.push(
    ...problemsOfAnswers(scenario, answers, known),
    ...otherChanges(scenario.changes, changesBetween(before.own, after.own, shopsOf(world))),
    ...changesBetween(before.others, after.others, () => "").map((one) => `of a stranger: ${one}`),
  );
  return { scenario, problems: [...new Set(problems)], transcript, turns, firstTextMs };
}

async function walkThrough(scenario: Scenario, talk: Talk) {
  const next = customerOf(scenario);
  const problems: string[] = [];
  let current: { step: Step; heard: string } | null = null;
  let heard = "";
  let turns = 0;
  for (let turn = next(heard); turn; turn = next(heard)) {
    turns += 1;
    if (turn.step) {
      if (current) problems.push(...problemsOfStep(current.step, current.heard));
      current = { step: turn.step, heard: "" };
    }
    heard = await talk.take(turn.does);
    if (current) current.heard = [current.heard, heard].filter(Boolean).join("\n");
  }
  if (current) problems.push(...problemsOfStep(current.step, current.heard));
  return { problems, turns };
}

async function momentOf({ customer, stranger }: World) {
  return {
    own: await snapshotOf(customer.id),
    others: await snapshotOf(stranger.id),
    amounts: new Set([
      ...amountsOf(await listPlans(customer)),
      ...(await declinesOf(customer.id)).map(({ amount }) => amount.minor),
    ]),
  };
}

/** What the customer says first, an answer may repeat. */
const saidIn = ({ steps, reactions }: Scenario) =>
  [...steps, ...reactions].flatMap(({ does }) => (does.do === "say" ? amountsIn(does.text) : []));

function shopsOf({ plans }: World) {
  const shops = new Map(Array.from(plans, ([shop, { id }]) => [id, shop]));
  return (planId: unknown) => shops.get(String(planId)) ?? "another plan";
}

const MAYBE = "maybe ";

/** "this | that" is either of them; with "maybe" it may also be neither. */
function otherChanges(wanted: string[], found: string[]) {
  const left = [...found];
  const missing = wanted.filter((change) => {
    const either = change.replace(MAYBE, "").split(" | ");
    const place = left.findIndex((one) => either.includes(one));
    if (place >= 0) left.splice(place, 1);
    return place < 0 && !change.startsWith(MAYBE);
  });
  return [
    ...missing.map((change) => `did not change: ${change}`),
    ...left.map((change) => `changed: ${change}`),
  ];
}
