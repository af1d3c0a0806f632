import { afterEach, beforeAll, expect, test } from "vitest";
import { warmUp } from "#server/assistant/embedded/model.ts";
import { askNext, wakeTrials } from "#server/assistant/trial/run.ts";
import { TRIAL_QUESTIONS } from "#server/assistant/trial/questions.ts";
import { cancelTrial, getTrials, startTrial } from "#server/assistant/trial/trials.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { call } from "#tests/support/outside-script.ts";
import { outsideOfTests } from "#tests/support/outside.ts";

const outside = outsideOfTests();
const before = settings();
const MODEL = "compatible:script";
beforeAll(() => {
  warmUp();
  useSettings(
    readEnv({
      NODE_ENV: "test",
      ASSISTANT_CANDIDATES: `${MODEL}@${outside().url}/v1`,
      ASSISTANT_PRICES: `${MODEL}=2/8`,
    }),
  );
  return () => useSettings(before);
}, 120_000);
afterEach(async () => {
  await db.assistantTrial.updateMany({ where: { endedAt: null }, data: { endedAt: new Date() } });
});

const admin = () => createAgent("admin");

async function begun() {
  const viewer = await admin();
  const { latest } = await startTrial(viewer, MODEL);
  if (!latest) throw new Error("None was begun");
  return { viewer, id: latest.id };
}

/** What a customer's answer would leave behind. */
const counted = async () => ({
  events: await db.event.count(),
  runs: await db.assistantRun.count(),
  requests: await db.humanRequest.count(),
  charges: await db.charge.count(),
  days: await db.assistantDay.count(),
});

test("a model answers our questions beside the one that answers now, from things that are nobody's", async () => {
  const written = await counted();
  const { viewer, id } = await begun();
  outside().says(
    { calls: [call("nextPayments")], usage: { in: 1000, out: 10 } },
    { say: ["The next one for the tent is £80.00."], usage: { in: 1500, out: 20 } },
    { say: ["It is £12.34."], usage: { in: 900, out: 10 } },
    { refused: { status: 500 } },
  );
  for (const more of [true, true, true]) expect(await askNext(id)).toBe(more);

  const { latest } = await getTrials(viewer);
  expect(latest).toMatchObject({
    state: "running",
    done: 3,
    questions: TRIAL_QUESTIONS.length,
    tried: { model: MODEL, right: 1, heldBack: 1, failed: 1, tokens: 3440, costMicros: 7120 },
    current: { model: "embedded", right: 3, heldBack: 0, failed: 0, tokens: 0, costMicros: 0 },
  });
  expect(latest?.differences.map(({ tried }) => tried)).toEqual(["figure", "failed"]);
  expect(outside().asked[1]?.body).toContain("Two-person tent");
  expect(await counted()).toEqual(written);
});

test("it goes on where it was, whoever goes on, and ends behind the last question", async () => {
  const { viewer, id } = await begun();
  outside().says({ say: ["Hello."] });
  const answered = { end: "right", firstTextMs: 9, tokensIn: 1, tokensOut: 1, costMicros: 1 };
  const results = TRIAL_QUESTIONS.slice(1).map(() => ({ tried: answered, current: answered }));
  await db.assistantTrial.update({ where: { id }, data: { results } });
  // Two at once ask the same question; it counts once.
  expect(await Promise.all([askNext(id), askNext(id)])).toEqual([false, false]);
  const { latest } = await getTrials(viewer);
  expect(latest).toMatchObject({ state: "ended", done: TRIAL_QUESTIONS.length });
  expect(await askNext(id)).toBe(false);
});

test("of two admins who start at once one does, and the other is told", async () => {
  const viewers = await Promise.all([admin(), admin()]);
  const ends = await Promise.allSettled(viewers.map((viewer) => startTrial(viewer, MODEL)));
  const refused = ends.filter((end) => end.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(Conflict);
});

test("one that was stopped asks nothing more, and makes room for the next", async () => {
  const { viewer, id } = await begun();
  outside().says({ say: ["Hello."] });
  const stopped = await cancelTrial(viewer, id);
  expect(stopped.latest).toMatchObject({ state: "cancelled", done: 0 });
  await cancelTrial(viewer, id);
  expect(await askNext(id)).toBe(false);
  expect(outside().asked).toHaveLength(0);
  expect((await startTrial(viewer, MODEL)).latest).toMatchObject({ state: "running" });
});

test("leads look on; others see nothing, and only what is set can be tried", async () => {
  const { id } = await begun();
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(getTrials(viewer)).rejects.toThrow(Forbidden);
    await expect(startTrial(viewer, MODEL)).rejects.toThrow(Forbidden);
    await expect(cancelTrial(viewer, id)).rejects.toThrow(Forbidden);
  }
  const lead = await createAgent("supervisor");
  const { candidates } = await getTrials(lead);
  expect(candidates).toMatchObject([{ model: MODEL }]);
  expect(candidates[0]?.costMicros).toBeGreaterThan(0);
  await expect(startTrial(lead, MODEL)).rejects.toThrow(Forbidden);
  await expect(cancelTrial(lead, id)).rejects.toThrow(Forbidden);
  await expect(startTrial(await admin(), "openai:other")).rejects.toThrow(NotFound);
  await expect(cancelTrial(await admin(), lead.id)).rejects.toThrow(NotFound);
});

test("what stands still is taken up again, and a model that is gone ends it", async () => {
  const { viewer, id } = await begun();
  const touchedAt = new Date(Date.now() - 600_000);
  await db.assistantTrial.update({ where: { id }, data: { touchedAt, model: "openai:gone" } });
  expect(await wakeTrials()).toBe(1);
  expect(await askNext(id)).toBe(false);
  expect((await getTrials(viewer)).latest).toMatchObject({ state: "ended", done: 0 });
});
