import { beforeAll, expect, test } from "vitest";
import { CUSTOMERS, DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { PURCHASES } from "#prisma/demo/stories.ts";
import { seed } from "#prisma/seed.ts";
import { isExpired } from "#server/payments/method-rules.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { listPlans, planOverview } from "#server/plans/plan.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import { ledgerSum } from "#tests/support/plans.ts";
import "#tests/support/files.ts";

const plans: PlanDetail[] = [];

beforeAll(async () => {
  await seed(() => {});
  const customers = await db.person.findMany({ where: { role: "customer" } });
  for (const customer of customers) {
    plans.push(...(await listPlans({ ...customer, sessionId: "" })));
  }
}, 180_000);

function countOf<Item>(items: Item[], keyOf: (item: Item) => string) {
  const groups = Map.groupBy(items, keyOf);
  return Object.fromEntries([...groups].map(([key, group]) => [key, group.length]));
}

test("everybody who can be tried out is there", async () => {
  const emails = DEMO_PEOPLE.map(({ email }) => email);
  expect(await db.person.count({ where: { email: { in: emails } } })).toBe(emails.length);
  const roles = await db.person.groupBy({ by: ["role"], _count: true });
  expect(Object.fromEntries(roles.map(({ role, _count }) => [role, _count]))).toEqual({
    customer: 60,
    // One has left.
    agent: 12,
    supervisor: 1,
    admin: 1,
  });
});

test("customers live in six countries, pay in five currencies and read four languages", async () => {
  const places = countOf(CUSTOMERS, ({ timeZone }) =>
    timeZone.startsWith("America/") ? "America" : timeZone,
  );
  expect(places).toEqual({
    "Asia/Dubai": 9,
    "Europe/Berlin": 12,
    "Europe/London": 12,
    "Europe/Madrid": 6,
    "Europe/Stockholm": 11,
    America: 10,
  });
  expect(countOf(CUSTOMERS, ({ locale }) => locale.slice(0, 2))).toEqual({
    ar: 9,
    de: 14,
    en: 26,
    sv: 11,
  });
  const sold = await db.purchase.groupBy({ by: ["currency"], _count: true });
  expect(sold.map(({ currency }) => currency).toSorted()).toEqual([
    "AED",
    "EUR",
    "GBP",
    "SEK",
    "USD",
  ]);
  const customers = { role: "customer" as const, purchases: { none: {} } };
  expect(await db.person.count({ where: customers })).toBe(0);
});

test("there is somebody for every language and every matter, and one who has yet to come", async () => {
  const staff = await db.person.findMany({ where: { role: { not: "customer" } } });
  expect(
    staff.every(({ skills, languages, invitedAt }) => skills[0] && languages[0] && invitedAt),
  ).toBe(true);
  const atWork = staff.filter(
    ({ role, joinedAt, deactivatedAt }) => role === "agent" && joinedAt && !deactivatedAt,
  );
  for (const language of ["en", "de", "sv", "ar"]) {
    const speakers = atWork.filter(({ languages }) => languages.includes(language));
    expect(speakers.length, language).toBeGreaterThan(1);
  }
  for (const skill of ["payments", "refunds", "hardship", "account"] as const) {
    const trained = atWork.filter(({ skills }) => skills.includes(skill));
    expect(trained.length, skill).toBeGreaterThan(2);
  }
  expect(staff.filter(({ joinedAt }) => !joinedAt)).toHaveLength(1);
  expect(staff.filter(({ deactivatedAt }) => deactivatedAt)).toHaveLength(1);
});

test("plans and instalments are there in every state", () => {
  expect(plans).toHaveLength(PURCHASES);
  const states = new Set(plans.map(({ state }) => state));
  expect([...states].toSorted()).toEqual([
    "cancelled",
    "due_soon",
    "on_hold",
    "on_track",
    "overdue",
    "paused",
    "settled",
  ]);
  const parts = new Set(plans.flatMap(({ instalments }) => instalments.map(({ state }) => state)));
  expect([...parts].toSorted()).toEqual([
    "cancelled",
    "due_soon",
    "on_hold",
    "overdue",
    "paid",
    "paused",
    "reduced",
    "upcoming",
  ]);
  const refunds = plans.flatMap(({ purchase }) => purchase.refunds);
  expect(new Set(refunds.map(({ state }) => state))).toEqual(
    new Set(["created", "sent", "arrived", "failed"]),
  );
  expect(refunds.some(({ toPlan, toMethod }) => toPlan.minor > 0 && toMethod.minor > 0)).toBe(true);
});

test("cases wait for the shop, for the customer and for us", async () => {
  const open = await db.case.findMany({
    where: { endedAt: null },
    include: { customer: true, changes: { include: { by: true }, orderBy: { at: "asc" } } },
  });
  const turns = new Set(open.map(({ turn }) => turn));
  expect([...turns].toSorted()).toEqual(["customer", "shop", "us"]);
  expect(new Set(open.map(({ kind }) => kind))).toEqual(
    new Set(["sent_back", "faulty", "not_arrived", "not_mine"]),
  );
  const asked = open.find(({ turn }) => turn === "customer");
  expect(DEMO_PEOPLE.map(({ email }) => `${email}`)).toContain(asked?.customer.email);
  expect(asked?.changes.at(-1)).toMatchObject({ step: "asked", by: { role: "agent" } });
});

test("some plans were moved, some rest and some were paid off early", () => {
  const moved = plans.filter(({ instalments }) => instalments.some((one) => one.movedFrom));
  expect(moved.length).toBeGreaterThanOrEqual(4);
  expect(plans.filter(({ state }) => state === "paused").length).toBeGreaterThanOrEqual(3);
  expect(plans.filter((plan) => plan.settledEarly).length).toBeGreaterThanOrEqual(4);
});

test("every customer has something to pay with, and no card was charged after it had expired", async () => {
  const customers = await db.person.findMany({
    where: { role: "customer" },
    include: { methods: true, payments: true },
  });
  for (const { methods, payments, timeZone } of customers) {
    expect(methods.length).toBeGreaterThan(0);
    for (const { method, settledAt, failedAt, failure } of payments) {
      const card = methods.find(({ label }) => label === method);
      const wasExpired = (at: Date) => card && isExpired(card, dayIn(timeZone, at));
      expect(card?.label).toBe(method);
      if (settledAt) expect(wasExpired(settledAt)).toBe(false);
      if (failedAt && failure === "card_expired") expect(wasExpired(failedAt)).toBe(true);
    }
  }
  const expired = customers.flatMap(({ methods }) =>
    methods.filter((method) => isExpired(method, dayIn("UTC"))),
  );
  expect(expired.length).toBeGreaterThan(3);
});

test("whoever is there to show an expired card is told beside the next payment", async () => {
  const shown = DEMO_PEOPLE.find(({ does }) => does === "cardExpired");
  const customer = await db.person.findUniqueOrThrow({ where: { email: shown?.email ?? "" } });
  const { overdue } = await planOverview({ ...customer, sessionId: "" });
  expect(overdue.map(({ next }) => next?.isMethodExpired)).toEqual([true]);
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

test("pictures, logos and letters stand for purchases, most of which have been delivered", () => {
  const forms = countOf(plans, ({ look: { picture, logo } }) =>
    [picture ? "picture" : "no picture", logo ? "logo" : "letters"].join(", "),
  );
  expect(Object.values(forms).filter((count) => count > 3)).toHaveLength(4);
  const { delivered = 0 } = countOf(plans, ({ purchase }) => purchase.shipment?.state ?? "untold");
  expect(delivered).toBeGreaterThan(plans.length / 2);
});
