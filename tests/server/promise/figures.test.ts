import { expect, test } from "vitest";
import { readPromise, readPromiseDays } from "#server/promise/figures.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { emptyAvailability } from "#tests/support/calls.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

async function helped(askedAt: Date) {
  const { id: conversationId, customerId } = await createConversation();
  const { id: ownerId } = await createAgent();
  const endedAt = new Date(+askedAt + 60_000);
  const deadlineAt = new Date(+askedAt + 600_000);
  const asked = { askedBy: "button", askedAt, firstAskedAt: askedAt, deadlineAt } as const;
  await db.humanRequest.create({
    data: { conversationId, customerId, ...asked, end: "joined", endedAt, ownerId },
  });
}

test("it is counted once a minute, and a day of five is shown", async () => {
  await emptyAvailability();
  const clock = stopClock("2026-10-15T12:00:00Z");
  const asked = new Date("2026-10-14T09:00:00Z");
  for (let count = 0; count < 5; count += 1) await helped(asked);
  const shown = { on: "2026-10-14", kept: 5, late: 0, broken: 0 };
  expect(await readPromise(null)).toMatchObject({
    requests: { kept: 5, late: 0, broken: 0 },
    wait: { median: 60_000, p90: 60_000, of: 5 },
    days: [shown],
    promised: { staffedMinutes: 10, unstaffedMinutes: 1440 },
  });
  await helped(asked);
  clock.advance(59);
  expect((await readPromise(null)).days).toEqual([shown]);
  clock.advance(1);
  expect((await readPromise(null)).days).toEqual([{ ...shown, kept: 6 }]);
});

test("leads see all days, nobody else does", async () => {
  const { days } = await readPromiseDays(await createAgent("supervisor"));
  expect(days).toHaveLength(30);
  for (const stranger of [await createAgent(), await createCustomer()])
    await expect(readPromiseDays(stranger)).rejects.toThrow(Forbidden);
});
