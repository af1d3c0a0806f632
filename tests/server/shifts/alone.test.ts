import { beforeEach, expect, test } from "vitest";
import { getPlan } from "#server/forecast/plan.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listAlone } from "#server/shifts/alone.ts";
import { deactivate } from "#server/staff/deactivate.ts";
import { signOff } from "#server/staff/sign-off.ts";
import { answerTo, callerOf, createTrainedAgent, mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { quietMonday, shiftOf } from "#tests/support/shifts.ts";

let lead: Viewer;
let grace: Viewer;
let nia: Viewer;

/** Grace is signed off and works beside Nia, who is new. */
async function together(graces: string, nias: string) {
  await shiftOf(nia, nias);
  return shiftOf(grace, graces);
}

beforeEach(async () => {
  await quietMonday();
  lead = await createAgent("admin");
  grace = await createTrainedAgent();
  nia = await createTrainedAgent({ name: "Nia Park", newSince: new Date() });
});

const shownToLeads = async () =>
  (await listAlone(lead)).map(({ name, startsAt }) => `${name} ${startsAt}`);
const inOwn = async (agent: Viewer) =>
  (await callerOf(agent).shifts.weeks()).shifts.map(({ isAlone }) => isAlone);
const subjects = async (agent: Viewer) => (await mailsTo(agent)).map(({ subject }) => subject);

const MISSING = "Someone experienced is missing from your shift";
const NIAS = "Nia Park 2026-11-25T09:00:00.000Z";

test("while somebody signed off works all of it, nobody is told of anything", async () => {
  await together("We 08-14", "We 09-13");
  expect(await shownToLeads()).toEqual([]);
  expect(await inOwn(nia)).toEqual([false]);
  expect((await getPlan(lead, {})).alone).toEqual([]);
});

test("when the last one gives their shift back, whoever is new is told, and leads see it", async () => {
  const { id } = await together("We 08-14", "We 09-13");
  await callerOf(grace).shifts.release({ id });
  expect(await shownToLeads()).toEqual([NIAS]);
  expect((await getPlan(lead, {})).alone).toMatchObject([{ name: "Nia Park", day: "2026-11-25" }]);
  expect(await inOwn(nia)).toEqual([true]);
  expect(await subjects(nia)).toEqual([MISSING]);
  await signOff(lead, nia.id);
  expect(await shownToLeads()).toEqual([]);
});

test("where another one still works all of it, nobody is left alone", async () => {
  const { id } = await together("We 08-14", "We 09-13");
  await shiftOf(await createTrainedAgent(), "We 09-17");
  await callerOf(grace).shifts.release({ id });
  expect(await shownToLeads()).toEqual([]);
  expect(await subjects(nia)).toEqual([]);
});

test("what is cancelled, ended or cleared with a person leaves somebody alone just so", async () => {
  const { id } = await together("We 08-14", "We 09-13");
  await callerOf(lead).shifts.cancel({ id });
  expect(await subjects(nia)).toEqual([MISSING]);
  await together("Th 08-14", "Th 09-13");
  await deactivate(lead, grace.id);
  expect(await subjects(nia)).toEqual([MISSING, MISSING]);
  expect(await shownToLeads()).toHaveLength(2);
});

test("a swap between two who are signed off leaves nobody alone", async () => {
  const { id } = await together("We 08-14", "We 09-13");
  const jonas = await createTrainedAgent({ name: "Jonas Ek" });
  const swap = await callerOf(grace).shifts.askForSwap({
    fromShiftId: id,
    toAgentId: jonas.id,
    toShiftId: null,
  });
  await callerOf(jonas).shifts.answerSwap({ id: swap.id, agree: true });
  expect(await shownToLeads()).toEqual([]);
  expect(await subjects(nia)).toEqual([]);
});

test("whoever is new cannot claim the very shift whose agent was to be at their side", async () => {
  const { id } = await shiftOf(grace, "Mo 14-18");
  await callerOf(grace).shifts.release({ id });
  const [open] = await callerOf(nia).shifts.listOpen();
  expect(open?.obstacle).toBe("alone");
  expect(await answerTo(callerOf(nia).shifts.claim({ id: open?.id ?? "" }))).toBe(
    "CONFLICT shifts.obstacle.alone",
  );
});

test("of a shift that runs, what is over needs nobody any more", async () => {
  await together("Mo 11-14", "Mo 09-13");
  expect(await shownToLeads()).toHaveLength(1);
  setTime("2026-11-23T11:30:00Z");
  expect(await shownToLeads()).toEqual([]);
});

test("agents do not see who works alone", async () => {
  await expect(listAlone(grace)).rejects.toThrow(Forbidden);
});
