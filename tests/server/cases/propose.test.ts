import { beforeEach, expect, test } from "vitest";
import { getCaseForStaff } from "#server/cases/case.ts";
import { acceptCase, decideCase } from "#server/cases/end.ts";
import { refundLimit } from "#server/cases/policy.ts";
import { countCases, listCases } from "#server/cases/queue.ts";
import { addToCase, passOn } from "#server/cases/talk.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { openReturn } from "#tests/support/cases.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { createPlan } from "#tests/support/plans.ts";

const TOO_MUCH = 300_000;
let customer: Viewer;
let agent: Viewer;
let supervisor: Viewer;
let id: string;
beforeEach(async () => {
  connectSimulator();
  customer = await createCustomer();
  agent = await createAgent("agent", { name: "Grace Berg" });
  supervisor = await createAgent("supervisor");
  id = await returned(customer);
});

/** A purchase of 3,000.00 kronor, all of which goes back. */
async function returned(buyer: Viewer) {
  const items = [{ title: "Two tents", quantity: 1, unitMinor: TOO_MUCH }];
  const { purchaseId } = await createPlan(buyer, { items });
  return openReturn(buyer, { purchaseId, amountMinor: TOO_MUCH, at: new Date() });
}

const isOpen = async () =>
  (await db.case.findUniqueOrThrow({ where: { id } })).endedAt === null &&
  (await db.refund.count({ where: { caseId: id } })) === 0;

test("an agent gives back as much as they may; more of it waits for a second pair of eyes", async () => {
  expect(await acceptCase(agent, { id, minor: TOO_MUCH, text: "Both were torn." })).toBe(
    "proposed",
  );
  expect(await isOpen()).toBe(true);
  expect(await getCaseForStaff(supervisor, id)).toMatchObject({
    limit: null,
    proposal: {
      amount: { minor: TOO_MUCH },
      text: "Both were torn.",
      by: "Grace Berg",
      isOwn: false,
    },
  });
  expect(await getCaseForStaff(agent, id)).toMatchObject({
    limit: { minor: 250_000, currency: "SEK" },
    proposal: { isOwn: true },
  });
  const { items } = await listCases(supervisor, { list: "shop" });
  expect(items.find((row) => row.id === id)).toMatchObject({ isProposed: true });

  const waiting = (await countCases(supervisor)).proposed;
  expect(waiting).toBeGreaterThan(0);
  expect((await countCases(agent)).proposed).toBe(0);
  expect(await acceptCase(supervisor, { id, minor: TOO_MUCH, text: null })).toBe("decided");
  expect((await countCases(supervisor)).proposed).toBe(waiting - 1);
  expect(await isOpen()).toBe(false);
  expect((await getCaseForStaff(supervisor, id)).proposal).toBeNull();
  const entries = await db.auditEntry.findMany({
    where: { subjectId: id, action: { startsWith: "cases." }, NOT: { action: "cases.read" } },
    orderBy: { at: "asc" },
  });
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["cases.proposed", agent.id],
    ["cases.accepted", supervisor.id],
  ]);
});

test("up to the limit an agent decides alone, and whoever answers for others decides on any amount", async () => {
  expect(await acceptCase(agent, { id, minor: 250_000, text: null })).toBe("decided");
  id = await returned(await createCustomer());
  expect(await acceptCase(supervisor, { id, minor: TOO_MUCH, text: null })).toBe("decided");
  id = await returned(await createCustomer());
  await decideCase(null, { id, end: "accepted", minor: TOO_MUCH });
  expect(await isOpen()).toBe(false);
});

test("of two agents who propose at once one has, and the other is told; the same click twice is once", async () => {
  const other = await createAgent();
  const tries = await Promise.allSettled([
    acceptCase(agent, { id, minor: TOO_MUCH, text: null }),
    acceptCase(other, { id, minor: 260_000, text: null }),
  ]);
  const refusals = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refusals).toEqual([new Conflict("cases.proposedAlready")]);
  const { proposedById, amountMinor } = await db.refundProposal.findUniqueOrThrow({
    where: { caseId: id },
  });
  const winner = proposedById === agent.id ? agent : other;
  await acceptCase(winner, { id, minor: Number(amountMinor), text: null });
  expect(await db.auditEntry.count({ where: { subjectId: id, action: "cases.proposed" } })).toBe(1);
});

test("nobody approves what they proposed themselves, whatever they have become", async () => {
  await acceptCase(agent, { id, minor: TOO_MUCH, text: null });
  const promoted = { ...agent, role: "admin" as const };
  await expect(acceptCase(promoted, { id, minor: TOO_MUCH, text: null })).rejects.toThrow(
    new Conflict("cases.ownProposal"),
  );
  expect(await isOpen()).toBe(true);
});

test("what comes meanwhile makes it a proposal of the past", async () => {
  await acceptCase(agent, { id, minor: TOO_MUCH, text: null });
  const words = { id, key: crypto.randomUUID(), text: "One of them is fine after all." };
  await addToCase(customer, { ...words, fileIds: [] });
  expect((await getCaseForStaff(supervisor, id)).proposal).toBeNull();
  await acceptCase(agent, { id, minor: TOO_MUCH, text: null });
  await passOn(supervisor, { id, key: crypto.randomUUID(), text: "Please look again." });
  expect((await getCaseForStaff(supervisor, id)).proposal).toBeNull();
});

test("in a currency without a limit of its own nothing is given back by one agent alone", () => {
  expect(refundLimit(agent, "ISK")).toBe(0);
  expect(refundLimit(agent, "EUR")).toBe(25_000);
  expect(refundLimit(supervisor, "ISK")).toBeNull();
});
