import { beforeEach, expect, test } from "vitest";
import { countPromises } from "#server/promise/count.ts";
import { readPromise } from "#server/promise/figures.ts";
import { listUnkept } from "#server/promise/unkept.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { emptyAvailability } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { madeCall } from "#tests/support/promises.ts";

const NOW = new Date("2026-11-29T12:00:00Z");
const noon = (day: number, seconds = 0) => new Date(Date.UTC(2026, 10, day, 12, 0, seconds));

beforeEach(async () => {
  await emptyAvailability();
  setTime(NOW.toISOString());
});

type Row = Partial<Prisma.HumanRequestUncheckedCreateInput>;

/** Asked at noon of that day for ten minutes, unless something else is said; each row is a promise of the same wish. */
async function wished(day: number, ...rows: Row[]) {
  const { id: conversationId, customerId } = await createConversation();
  const firstAskedAt = noon(day);
  for (const row of rows) {
    const deadlineAt = noon(day, 600);
    const usual = { askedBy: "button", askedAt: firstAskedAt, firstAskedAt, deadlineAt } as const;
    await db.humanRequest.create({ data: { conversationId, customerId, ...usual, ...row } });
  }
  return { conversationId, customerId };
}

const agentId = async () => (await createAgent()).id;
const joined = async (endedAt: Date): Promise<Row> => ({
  end: "joined",
  endedAt,
  ownerId: await agentId(),
});
const breached = (day: number): Row => ({ end: "breached", endedAt: noon(day, 601) });
const waitsOn = (day: number): Row => ({ askedBy: "breach", breachedAt: noon(day, 600) });

test("at the deadline itself it is kept, a second later it is late", async () => {
  await wished(23, await joined(noon(23, 600)));
  await wished(24, await joined(noon(24, 601)));
  const { requests, days, span } = await countPromises(NOW);
  expect(requests).toMatchObject({ kept: 1, late: 1, broken: 0 });
  expect(span).toEqual({ from: "2026-10-31", to: "2026-11-29" });
  expect(days).toHaveLength(30);
  expect(days).toContainEqual({ on: "2026-11-23", kept: 1, late: 0, broken: 0 });
  expect(days).toContainEqual({ on: "2026-11-24", kept: 0, late: 1, broken: 0 });
});

test("a promise that broke is one wish: late once a person came, broken until then and without one", async () => {
  await wished(23, breached(23), { ...waitsOn(23), ...(await joined(noon(23, 1200))) });
  await wished(24, breached(24), waitsOn(24));
  await wished(25, breached(25), { ...waitsOn(25), end: "withdrawn", endedAt: noon(25, 900) });
  expect((await countPromises(NOW)).requests).toMatchObject({ kept: 0, late: 1, broken: 2 });
});

test("who waits is not counted before the deadline, and is broken from it on", async () => {
  await wished(29, { deadlineAt: noon(29, 1) });
  expect((await countPromises(NOW)).requests).toMatchObject({ open: 1, broken: 0 });
  expect((await countPromises(noon(29, 1))).requests).toMatchObject({ open: 0, broken: 1 });
});

test("taken back in time is neither kept nor broken, taken back too late is broken", async () => {
  await wished(23, { end: "withdrawn", endedAt: noon(23, 600) });
  await wished(23, { end: "withdrawn", endedAt: noon(23, 601) });
  const { requests } = await countPromises(NOW);
  expect(requests).toMatchObject({ kept: 0, late: 0, broken: 1, takenBack: 1 });
});

test("a call instead is counted as a call; one that was missed broke the promise", async () => {
  const kept = await wished(23);
  const keptCall = await madeCall(kept, {
    startsAt: noon(24),
    end: "kept",
    calledAt: noon(24, 60),
  });
  const ownerId = keptCall.agentId;
  const later = { deadlineAt: noon(24, 5400), callbackId: keptCall.id };
  const { conversationId, customerId } = kept;
  const first = { askedBy: "button", askedAt: noon(23), firstAskedAt: noon(23) } as const;
  const end = { end: "callback_kept", endedAt: noon(24, 300), ownerId } as const;
  await db.humanRequest.create({
    data: { conversationId, customerId, ...first, ...later, ...end },
  });
  expect(await countPromises(NOW)).toMatchObject({
    requests: { kept: 0, late: 0, broken: 0, calls: 1 },
    wait: { of: 0, median: null },
    calls: { kept: 1, late: 0, missed: 0 },
  });
  await db.humanRequest.updateMany({
    where: { customerId },
    data: { end: "breached", endedAt: noon(24, 5400), ownerId: null },
  });
  expect((await countPromises(NOW)).requests).toMatchObject({ calls: 0, broken: 1 });
});

test("a call is kept within its time whoever answers, late after it, missed without one", async () => {
  const of = await wished(23);
  await madeCall(of, { startsAt: noon(24), end: "not_reached", calledAt: noon(24, 1800) });
  await madeCall(of, { startsAt: noon(25), end: "kept", calledAt: noon(25, 1801) });
  await madeCall(of, { startsAt: noon(26), end: "missed" });
  await madeCall(of, { startsAt: noon(27), end: "cancelled" });
  expect((await countPromises(NOW)).calls).toEqual({ kept: 1, late: 1, missed: 1 });
});

test("the wait counts from the first ask, also when it was asked for again", async () => {
  await wished(23, await joined(noon(23, 60)));
  await wished(24, await joined(noon(24, 120)));
  await wished(25, breached(25), {
    ...waitsOn(25),
    askedAt: noon(25, 700),
    deadlineAt: noon(25, 1300),
    ...(await joined(noon(25, 900))),
  });
  const { wait, requests } = await countPromises(NOW);
  expect(wait).toEqual({ median: 120_000, p90: 900_000, of: 3 });
  expect(requests).toMatchObject({ kept: 2, late: 1 });
});

test("who was left alone again is no kept promise until somebody is back", async () => {
  const again = {
    askedBy: "agent_away",
    askedAt: noon(23, 300),
    deadlineAt: noon(23, 900),
  } as const;
  await wished(23, await joined(noon(23, 60)), again);
  const first = await countPromises(NOW);
  expect(first.requests).toMatchObject({ kept: 0, broken: 1 });
  await db.humanRequest.updateMany({
    where: { endedAt: null },
    data: { ...(await joined(noon(23, 800))) },
  });
  const { requests, wait } = await countPromises(NOW);
  expect(requests).toMatchObject({ kept: 1, broken: 0 });
  expect(wait.median).toBe(60_000);
});

test("leads see each that was not kept, page by page, none twice, and it is written down", async () => {
  const lead = await createAgent("supervisor");
  const late = await wished(23, { ...(await joined(noon(23, 660))) });
  for (let count = 0; count < 34; count += 1) await wished(24, breached(24), waitsOn(24));
  await wished(25, await joined(noon(25, 60)));
  const first = await listUnkept(lead, {});
  const second = await listUnkept(lead, { cursor: first.nextCursor });
  const all = [...first.promises, ...second.promises];
  expect(first.promises).toHaveLength(30);
  expect(second.nextCursor).toBeNull();
  expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(35);
  expect(all.at(-1)).toEqual({
    conversationId: late.conversationId,
    customer: "Ada Lindqvist",
    outcome: "late",
    firstAskedAt: noon(23).toISOString(),
    deadlineAt: noon(23, 600).toISOString(),
    endedAt: noon(23, 660).toISOString(),
    lateMs: 60_000,
    agent: "Grace Berg",
  });
  expect(all[0]).toMatchObject({ outcome: "broken", endedAt: null, agent: null });
  const onlyLate = await listUnkept(lead, { outcome: "late" });
  expect(onlyLate.promises).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { actorId: lead.id, action: "lists.read" } })).toBe(2);
  for (const stranger of [await createAgent(), await createCustomer()])
    await expect(listUnkept(stranger, {})).rejects.toThrow(Forbidden);
});

test("what everybody sees names nobody, and says nothing of too few", async () => {
  await wished(23, await joined(noon(23, 660)));
  const seen = await readPromise(null);
  expect(seen).toMatchObject({ requests: null, wait: null, calls: null, days: [] });
  expect(JSON.stringify(seen)).not.toMatch(/Ada|Grace/);
});
