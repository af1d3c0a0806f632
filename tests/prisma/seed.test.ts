import { beforeAll, expect, test } from "vitest";
import { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { PURCHASES } from "#prisma/demo/stories.ts";
import { seed } from "#prisma/seed.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { listPlans } from "#server/plans/plan.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import { ledgerSum } from "#tests/server/plans/orders.ts";

const plans: PlanDetail[] = [];

beforeAll(async () => {
  await seed(() => {});
  const customers = await db.person.findMany({ where: { role: "customer" } });
  for (const customer of customers) {
    plans.push(...(await listPlans({ ...customer, sessionId: "" })));
  }
}, 60_000);

test("everybody who can be tried out is there", async () => {
  const emails = DEMO_PEOPLE.map(({ email }) => email);
  expect(await db.person.count({ where: { email: { in: emails } } })).toBe(emails.length);
  const roles = await db.person.groupBy({ by: ["role"], _count: true });
  expect(Object.fromEntries(roles.map(({ role, _count }) => [role, _count]))).toEqual({
    customer: 20,
    agent: 3,
    supervisor: 1,
    admin: 1,
  });
});

test("plans and instalments are there in every state", () => {
  expect(plans).toHaveLength(PURCHASES);
  const states = new Set(plans.map(({ state }) => state));
  expect([...states].toSorted()).toEqual([
    "cancelled",
    "due_soon",
    "on_track",
    "overdue",
    "paused",
    "settled",
  ]);
  const parts = new Set(plans.flatMap(({ instalments }) => instalments.map(({ state }) => state)));
  expect([...parts].toSorted()).toEqual([
    "cancelled",
    "due_soon",
    "overdue",
    "paid",
    "paused",
    "reduced",
    "upcoming",
  ]);
  const refunds = plans.flatMap(({ purchase }) => purchase.refunds);
  expect(new Set(refunds.map(({ state }) => state))).toEqual(
    new Set(["created", "sent", "arrived"]),
  );
  expect(refunds.some(({ toPlan, toMethod }) => toPlan.minor > 0 && toMethod.minor > 0)).toBe(true);
});

test("the whole ledger sums to zero, and to what the plans say is owed", async () => {
  expect(await ledgerSum()).toBe(0);
  const owed = await db.ledgerEntry.aggregate({
    where: { account: { kind: "receivable" } },
    _sum: { amountMinor: true },
  });
  const remaining = plans.reduce((sum, plan) => sum + plan.remaining.minor, 0);
  expect(Number(owed._sum.amountMinor)).toBe(remaining);
});

test("nothing of the demo lies in the future, and a plan ends where nothing is owed", () => {
  const now = new Date().toISOString();
  for (const plan of plans) {
    expect(plan.timeline.every(({ at }) => at <= now)).toBe(true);
    const hasEnded = plan.state === "settled" || plan.state === "cancelled";
    expect(plan.remaining.minor === 0).toBe(hasEnded);
    expect(plan.timeline.at(-1)?.kind).toBe("purchased");
  }
});

test("all help is there in four languages", async () => {
  const languages = await db.article.groupBy({ by: ["locale"], _count: true });
  expect(Object.fromEntries(languages.map(({ locale, _count }) => [locale, _count]))).toEqual({
    ar: 12,
    de: 12,
    en: 12,
    sv: 12,
  });
});

test("past conversations are closed, rated and kept their promise", async () => {
  const conversations = await db.conversation.findMany({
    include: { events: { orderBy: { seq: "asc" } }, humanRequests: true },
  });
  expect(conversations).toHaveLength(12);
  for (const { closedAt, seq, events, humanRequests } of conversations) {
    expect(closedAt).not.toBeNull();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(seq).toBe(events.length);
    expect(events.at(-1)?.kind).toBe("rated");
    expect(humanRequests.every(({ end }) => end === "joined")).toBe(true);
    for (const { kind, content } of events) {
      if (kind === "message") expect(contents.message.parse(content).text).not.toBe("");
    }
  }
});

test("feedback of the last months is there in every status, with the history that led to it", async () => {
  const items = await db.feedbackItem.findMany({
    where: { source: "form" },
    include: { plan: true, changes: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  expect(items).toHaveLength(80);
  expect(new Set(items.map(({ status }) => status)).size).toBe(5);
  const languages = new Set(items.map(({ locale }) => locale.slice(0, 2)));
  expect([...languages].toSorted()).toEqual(["ar", "de", "en", "sv"]);

  for (const { status, assigneeId, createdAt, changedAt, customerId, plan, changes } of items) {
    const last = (kind: string) => changes.findLast((change) => change.kind === kind);
    expect(status).toBe(last("status")?.toStatus ?? "new");
    expect(assigneeId).toBe(last("assigned")?.assigneeId ?? null);
    const times = [createdAt, ...changes.map((change) => change.createdAt), new Date()];
    expect(times).toEqual(times.toSorted((a, b) => a.getTime() - b.getTime()));
    expect(changedAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
    if (plan) expect(plan.customerId).toBe(customerId);
  }
  expect(items.filter(({ plan }) => plan !== null).length).toBeGreaterThanOrEqual(12);
});
