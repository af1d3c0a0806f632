import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getCaseForStaff } from "#server/cases/case.ts";
import { countCases, listCases } from "#server/cases/queue.ts";
import { askCustomer } from "#server/cases/talk.ts";
import { watchDeadlines } from "#server/cases/sweeps.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";

const idsIn = async (...asked: Parameters<typeof listCases>) =>
  (await listCases(...asked)).items.map(({ id }) => id);

test("each is in the list of whoever has to act, the nearest day first", async () => {
  const agent = await createAgent();
  const waiting = await reported();
  const asked = await reported();
  await askCustomer(agent, { id: asked.id, key: randomUUID(), text: "Which of the two is it?" });
  expect(await idsIn(agent, { list: "shop" })).toContain(waiting.id);
  expect(await idsIn(agent, { list: "customer" })).toContain(asked.id);

  setTime("2026-11-28T12:00:00Z");
  await watchDeadlines();
  const { items } = await listCases(agent, { list: "us" });
  expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).toSorted());
  expect(items.find(({ id }) => id === waiting.id)).toMatchObject({
    merchant: "North Sole",
    dueOn: "2026-12-03",
    isOverdue: false,
  });

  setTime("2026-12-04T12:00:00Z");
  const late = await listCases(agent, { list: "us" });
  expect(late.items.find(({ id }) => id === waiting.id)?.isOverdue).toBe(true);
  expect((await countCases(agent)).overdue).toBeGreaterThan(0);
});

test("a page goes on where the last one ended", async () => {
  const agent = await createAgent();
  const { id, customer, plan } = await reported();
  const { purchaseId } = plan;
  const found = await db.case.findUniqueOrThrow({ where: { id } });
  const data = Array.from({ length: 60 }, (_, place) => ({
    ...found,
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    endedAt: new Date(Date.UTC(2026, 10, 20, 12, place)),
    end: "withdrawn" as const,
    purchaseId,
    customerId: customer.id,
  }));
  await db.case.createMany({ data });
  const first = await listCases(agent, { list: "ended" });
  const second = await listCases(agent, { list: "ended", cursor: first.nextCursor });
  const ids = [...first.items, ...second.items].map((row) => row.id);
  expect(first.items).toHaveLength(50);
  expect(new Set(ids).size).toBe(ids.length);
  expect(data.filter((row) => ids.includes(row.id))).toHaveLength(60);
});

test("staff see whose it is and what is left, which the audit log says; customers see no list", async () => {
  const agent = await createAgent();
  const { customer, id } = await reported();
  const view = await getCaseForStaff(agent, id);
  expect(view).toMatchObject({ customer: { name: customer.name }, most: { minor: 18_798 } });
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { subjectId: id, action: "cases.read" },
  });
  expect(entry).toMatchObject({ actorId: agent.id, customerId: customer.id });

  await expect(listCases(customer, { list: "us" })).rejects.toThrow(Forbidden);
  await expect(countCases(customer)).rejects.toThrow(Forbidden);
  await expect(getCaseForStaff(customer, id)).rejects.toThrow(Forbidden);
  await expect(getCaseForStaff(agent, crypto.randomUUID())).rejects.toThrow(new NotFound());
});
