import { expect, test } from "vitest";
import { ConversationNote } from "#app/(customer)/(home)/_home/conversation-note.tsx";
import { Greeting } from "#app/(customer)/(home)/_home/greeting.tsx";
import { LatePlan } from "#app/(customer)/(home)/_home/late-plan.tsx";
import { Months } from "#app/(customer)/(home)/_home/months.tsx";
import { NextPayment } from "#app/(customer)/(home)/_home/next-payment.tsx";
import { PlanRow } from "#app/_plans/plan-row.tsx";
import type { ConversationView, ConversationStatus } from "#server/conversations/schema.ts";
import type { InstalmentView, PlanOverview, PlanSummary } from "#server/plans/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const overview = (given: Partial<PlanOverview>): PlanOverview => ({
  today: "2026-11-23",
  overdue: [],
  next: null,
  running: [],
  ended: [],
  months: [],
  ...given,
});

const conversation = (status: ConversationStatus, position: number | null): ConversationView => ({
  id: "conversation",
  status,
  agentName: status === "agent" ? "Mona Berg" : null,
  mine: false,
  customer: { name: "Astrid", timeZone: "Europe/Stockholm" },
  seq: 1,
  turn: 0,
  readUpTo: 0,
  openedAt: "2026-11-23T10:00:00.000Z",
  closedAt: null,
  lastEventAt: "2026-11-23T10:00:00.000Z",
  preview: "",
  position,
  waiting: null,
  deadlineAt: null,
  breachedAt: null,
  withoutAssistant: false,
  reopenableUntil: null,
  rated: false,
  answering: false,
});

const greet = async (given: Partial<PlanOverview>, locale?: string) =>
  readable(await rendered(<Greeting name="Astrid Lindqvist" overview={overview(given)} />, locale));

const note = async (view: ConversationView | null) =>
  readable(await rendered(<ConversationNote conversation={view} />));

test("the greeting says in one sentence how things stand", async () => {
  expect(await greet({ next: samplePlan() })).toContain("Hello, Astrid Everything is on track.");
  expect(await greet({ overdue: [samplePlan(), samplePlan()] })).toContain(
    "2 plans have overdue payments",
  );
  expect(await greet({ running: [samplePlan()] })).toContain("Nothing is due");
  expect(await greet({ ended: [samplePlan()] }, "sv")).toContain("Allt är betalt");
  expect(await greet({})).toBe("Monday 23 November Hello, Astrid");
});

test("the greeting says which plans rest, alone or beside others", async () => {
  const paused = samplePlan({ state: "paused" });
  expect(await greet({ running: [paused] })).toContain(
    "Your payments are paused. Nothing is charged.",
  );
  expect(await greet({ next: samplePlan(), running: [paused, paused] })).toContain(
    "Everything is on track. Payments on 2 plans are paused. Nothing is charged for them.",
  );
  expect(await greet({ next: samplePlan(), running: [paused] }, "ar")).toContain(
    "دفعات خطة واحدة مؤجَّلة",
  );
});

test("what is late says how much, to whom and since when", async () => {
  expect(readable(await rendered(<LatePlan plan={samplePlan()} />, "de"))).toMatch(
    /Überfällig 500 ,00 SEK An North Sole für Winter boots\. Fällig am Samstag, 14\. November , vor 9 Tagen/u,
  );
});

test("the next payment says how much, when, to whom and from which card", async () => {
  const next = { ...samplePlan({ state: "due_soon" }) };
  const text = readable(await rendered(<NextPayment plan={next} />));
  expect(text).toContain("Next payment Due soon SEK 500 .00 Saturday 14 November");
  expect(text).toContain("To North Sole for Winter boots. From Visa ···· 4242.");
});

const nextWith = (given: Partial<InstalmentView>) => {
  const plan = samplePlan({ state: "due_soon" });
  return samplePlan({ state: "due_soon", next: plan.next && { ...plan.next, ...given } });
};

test("the next payment says that it was moved, and from which day", async () => {
  const moved = nextWith({ dueOn: "2026-12-12", movedFrom: "2026-12-03" });
  const text = readable(await rendered(<NextPayment plan={moved} />));
  expect(text).toContain("Saturday 12 December");
  expect(text).toContain("Moved from Thursday 3 December .");
  expect(readable(await rendered(<PlanRow plan={moved} />))).toContain("Moved from 3 Dec");
});

test("beside a payment whose card has expired stands who can change it", async () => {
  const expired = nextWith({ isMethodExpired: true });
  const shown = [
    await rendered(<NextPayment plan={expired} />),
    await rendered(<LatePlan plan={expired} />),
  ];
  for (const markup of shown) {
    expect(readable(markup)).toContain("Visa ···· 4242 has expired, so we can’t charge it.");
    expect(markup).toContain('href="/chat?person=1"');
  }
  const good = await rendered(<NextPayment plan={nextWith({})} />);
  expect(readable(good)).not.toContain("expired");
});

const rowOf = async (plan: PlanSummary) => readable(await rendered(<PlanRow plan={plan} />, "de"));

test("a row says what rests and what was paid off early", async () => {
  expect(await rowOf(samplePlan({ state: "paused" }))).toContain("Winter boots Zahlungspause");
  expect(await rowOf(samplePlan({ state: "settled", settledEarly: true }))).toContain(
    "Vorzeitig bezahlt",
  );
});

test("a row leads to its plan and says what is left", async () => {
  const markup = await rendered(<PlanRow plan={samplePlan({ state: "on_hold" })} />);
  expect(markup).toContain('href="/plans/plan"');
  expect(readable(markup)).toBe("North Sole SEK 900.00 remaining Winter boots On hold");
});

test("months beyond half a year are folded away", async () => {
  const months = ["2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"].map(
    (month) => ({ month, total: { minor: 100, currency: "EUR" } }),
  );
  const markup = await rendered(<Months months={months} />);
  expect(readable(markup.split("<details")[0] ?? "")).toContain("May 2027");
  expect(readable(markup.split("<details")[1] ?? "")).toMatch(/One more month.*June 2027/u);
});

test("the conversation is shown as it stands", async () => {
  expect(await note(conversation("agent", null))).toContain("Mona Berg is with you.");
  expect(await note(conversation("waiting", 1))).toContain("You’re next.");
  expect(await note(conversation("waiting", 3))).toContain("You’re number 3 in the queue.");
  expect(await note(conversation("assistant", null))).toContain("with the assistant");
  expect(await note(null)).toContain("a person is one tap away");
});
