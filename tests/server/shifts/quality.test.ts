import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { callerOf, createTrainedAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createConversation } from "#tests/support/factories.ts";
import { opened, quietMonday, shiftOf } from "#tests/support/shifts.ts";

beforeEach(quietMonday);

async function helped(agent: Viewer, { inTime, score }: { inTime: boolean; score: number }) {
  const at = new Date("2026-11-20T10:00:00Z");
  const { id, customerId } = await createConversation(undefined, {
    closedAt: at,
    resolvedById: agent.id,
  });
  await db.humanRequest.create({
    data: {
      conversationId: id,
      customerId,
      askedBy: "button",
      askedAt: at,
      firstAskedAt: at,
      deadlineAt: new Date(+at + 600_000),
      ownerId: agent.id,
      endedAt: new Date(+at + (inTime ? 300_000 : 900_000)),
      end: "joined",
    },
  });
  await db.feedbackItem.create({
    data: {
      customerId,
      kind: "praise",
      source: "rating",
      text: "",
      score,
      locale: "en",
      conversationId: id,
      clientKey: randomUUID(),
      createdAt: at,
    },
  });
}

test("an agent sees how many they joined in time and how they were rated, once there are enough", async () => {
  const agent = await createTrainedAgent();
  const { quality } = callerOf(agent).shifts;
  for (const score of [5, 4, 5, 3]) await helped(agent, { inTime: true, score });
  expect(await quality()).toEqual({ promises: null, satisfaction: null });
  await helped(agent, { inTime: false, score: 5 });
  expect(await quality()).toEqual({
    promises: { kept: 4, of: 5 },
    satisfaction: { average: 4.4, of: 5 },
  });
  expect(await callerOf(await createTrainedAgent()).shifts.quality()).toEqual({
    promises: null,
    satisfaction: null,
  });
});

test("a month's pay is that of its shifts, with their surge, and none that was released", async () => {
  const agent = await createTrainedAgent();
  const { shifts } = callerOf(agent);
  await shiftOf(agent, "Tu 09-13");
  const { id } = await opened("We 09-13", { surgePercent: 10 });
  await shifts.claim({ id });
  const other = await opened("Th 09-13");
  await shifts.release(await shifts.claim({ id: other.id }));
  expect(await shifts.earnings()).toEqual({
    month: "2026-11",
    hours: 8,
    pay: { minor: 6000 + 6600, currency: "EUR" },
  });
  setTime("2026-12-01T08:00:00Z");
  expect(await shifts.earnings()).toMatchObject({ month: "2026-12", hours: 0 });
});
