import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { figuresSince, figuresSql } from "#server/assistant/figures/figures.ts";
import { getAssistantOverview } from "#server/assistant/figures/overview.ts";
import { portalDay } from "#server/assistant/caps/portal-day.ts";
import { addDays, dateOf } from "#server/platform/calendar.ts";
import { db, pool } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";

type Run = Partial<Prisma.AssistantRunUncheckedCreateInput>;

/** Long before everything that other tests do. */
const THEN = new Date("2020-05-04T10:00:00Z");
const AFTER = new Date("2020-05-04T09:00:00Z");

async function createRuns(conversationId: string, ...runs: Run[]) {
  await db.assistantRun.createMany({
    data: runs.map((run) => ({
      id: randomUUID(),
      conversationId,
      turn: 0,
      questionSeq: 1,
      startedAt: THEN,
      endedAt: THEN,
      end: "finished" as const,
      answeredBy: "embedded",
      ...run,
    })),
  });
}

const outside = {
  outsideModel: "openai:small",
  outsideOn: dateOf("2020-05-04"),
  answeredBy: "openai:small",
};

test("turns, reasons, first words, tokens and cost are counted of what has ended since", async () => {
  const before = await figuresSince(AFTER);
  const [one, two] = await Promise.all([createConversation(), createConversation()]);
  await createRuns(
    one.id,
    { ...outside, tokensIn: 100, tokensOut: 10, costMicros: 500, firstTextMs: 100 },
    { ...outside, tokensIn: 200, tokensOut: 20, costMicros: 700, linksLeftOut: 2 },
    { startedAt: new Date("2020-05-03T10:00:00Z") },
  );
  await createRuns(
    two.id,
    { ...outside, tokensIn: 5, tokensOut: 1, takenOver: "cut", isEstimated: true },
    { outsideModel: "openai:small", takenOver: "portal_cap" },
  );
  await db.assistantRun.create({
    data: { conversationId: two.id, turn: 0, questionSeq: 2, startedAt: THEN },
  });

  const after = await figuresSince(AFTER);
  const risen = (name: "turns" | "withOutside" | "asked" | "unpriced" | "conversations") =>
    after[name] - before[name];
  expect(risen("turns")).toBe(4);
  expect(risen("withOutside")).toBe(4);
  expect(risen("asked")).toBe(3);
  expect(risen("unpriced")).toBe(1);
  expect(risen("conversations")).toBe(2);
  expect(after.tokensIn - before.tokensIn).toBe(305);
  expect(after.tokensOut - before.tokensOut).toBe(31);
  expect(after.costMicros - before.costMicros).toBe(1200);
  expect(after.linksLeftOut - before.linksLeftOut).toBe(2);
  expect(after.isEstimated).toBe(true);
  const turnsOf = (reason: string) =>
    after.takenOver.find((taken) => taken.reason === reason)?.turns ?? 0;
  expect([turnsOf("cut"), turnsOf("portal_cap"), turnsOf("slow")]).toEqual([1, 1, 0]);
  expect(after.isSample).toBe(false);
  expect(await figuresSince(AFTER, 3)).toMatchObject({ turns: 3, isSample: true });
});

test("half of the first words come sooner than the one figure, and all but a twentieth than the other", async () => {
  const { id } = await createConversation();
  const since = new Date("2037-01-01T00:00:00Z");
  const times = Array.from({ length: 101 }, (_, index) => ({
    startedAt: new Date("2037-01-02T00:00:00Z"),
    firstTextMs: index * 10,
  }));
  await createRuns(id, ...times);
  expect(await figuresSince(since)).toMatchObject({ firstTextP50Ms: 500, firstTextP95Ms: 950 });
});

test("without a turn there is nothing to say", async () => {
  expect(await figuresSince(new Date("2100-01-01T00:00:00Z"))).toMatchObject({
    turns: 0,
    firstTextP50Ms: null,
    takenOver: [],
    isSample: false,
  });
});

test("each of the last seven days is there, and today is the last one", async () => {
  const today = portalDay();
  const total = { turns: 3, unpriced: 0, tokensIn: 9n, tokensOut: 1n, costMicros: 20n };
  await db.assistantDay.createMany({
    data: [
      { day: dateOf(addDays(today, -6)), ...total },
      { day: dateOf(addDays(today, -7)), ...total },
    ],
  });
  const { days, state } = await getAssistantOverview(await createAgent("supervisor"));
  expect(days.map(({ day }) => day)).toEqual(
    Array.from({ length: 7 }, (_, index) => addDays(today, index - 6)),
  );
  expect(days[0]).toMatchObject({ turns: 3, tokensIn: 9, costMicros: 20 });
  expect(days.slice(1).every(({ turns }) => turns === 0)).toBe(true);
  expect(state).toMatchObject({ outside: null, standing: "embedded", price: null });
});

test("a week is found by its index", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${figuresSql}`, [
      AFTER,
      50_000,
    ]);
    expect(JSON.stringify(rows)).toContain("assistant_run_started_at_idx");
  } finally {
    await client.query("rollback");
    client.release();
  }
});
