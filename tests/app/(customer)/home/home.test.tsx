import { expect, test } from "vitest";
import { ConversationNote } from "#app/(customer)/(home)/_home/conversation-note.tsx";
import { DueNow } from "#app/(customer)/(home)/_home/due-now.tsx";
import { Greeting } from "#app/(customer)/(home)/_home/greeting.tsx";
import { LatePlan } from "#app/(customer)/(home)/_home/late-plan.tsx";
import { Months } from "#app/(customer)/(home)/_home/months.tsx";
import { NextPayment } from "#app/(customer)/(home)/_home/next-payment.tsx";
import { RunningPlans } from "#app/(customer)/(home)/_home/running-plans.tsx";
import { PlanRow } from "#app/_plans/plan-row.tsx";
import type { ConversationView, ConversationStatus } from "#server/conversations/schema.ts";
import type { InstalmentView, PlanOverview, PlanSummary } from "#server/plans/schema.ts";
import { conversation as conversationView } from "#tests/support/frames.ts";
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

const conversation = (status: ConversationStatus, position: number | null) =>
  conversationView({
    status,
    position,
    agentName: status === "agent" ? "Mona Berg" : null,
  });

const greet = async (given: Partial<PlanOverview>, locale?: string) =>
  readable(await rendered(<Greeting name="Astrid Lindqvist" overview={overview(given)} />, locale));

const note = async (view: ConversationView | null) =>
  readable(await rendered(<ConversationNote conversation={view} />));

test("the greeting says in one sentence how things stand", async () => {
  expect(await greet({ next: samplePlan() })).toContain("Everything is on track.");
  // The sum to pay now says how much is overdue.
  expect(await greet({ overdue: [samplePlan()] })).toBe("Hello, Astrid 23 November");
  expect(await greet({ running: [samplePlan()] })).toContain("Nothing is due");
  expect(await greet({ ended: [samplePlan()] }, "sv")).toContain("Allt är betalt");
  expect(await greet({})).toBe("Hello, Astrid 23 November");
});

test("the greeting says which plans rest, alone or beside others", async () => {
  const paused = samplePlan({ state: "paused", pause: { requestId: "one" } });
  expect(await greet({ running: [paused] })).toContain(
    "Your payments are paused. Nothing is charged.",
  );
  const beside = await greet({ next: samplePlan(), running: [paused, paused] });
  expect(beside).toContain("Payments on 2 plans are paused. Nothing is charged for them.");
  expect(beside).not.toContain("Everything is on track");
  expect(await greet({ next: samplePlan(), running: [paused] }, "ar")).toContain(
    "دفعات خطة واحدة مؤجلة",
  );
});

test("what is overdue says how much, to whom and for how long, and how to pay or ask for help", async () => {
  expect(readable(await rendered(<LatePlan plan={samplePlan()} />, "de"))).toMatch(
    /North Sole 500,00 SEK Winter boots 9 Tage überfällig Zahlen Zahlung gerade nicht möglich\?/u,
  );
});

const nextWith = (given: Partial<InstalmentView>) => {
  const plan = samplePlan({ state: "due_soon" });
  return samplePlan({ state: "due_soon", next: plan.next && { ...plan.next, ...given } });
};

test("the next payment says how much, when, to whom and from which card", async () => {
  const next = nextWith({ taking: { state: "planned", on: "2026-11-14", failure: null } });
  const text = readable(await rendered(<NextPayment plan={next} isFirst />));
  expect(text).toContain("Next payment Due soon SEK 500 .00");
  expect(text).toContain("North Sole Saturday 14 November , 9 days ago");
  expect(text).toContain("Taken automatically from Visa ···· 4242");
});

test.each<[InstalmentView["taking"], string]>([
  [
    { state: "planned", on: "2026-11-24", failure: null },
    "Will be taken from Visa ···· 4242 on Tuesday 24 November",
  ],
  [
    { state: "again", on: "2026-11-26", failure: "insufficient_funds" },
    "There wasn’t enough money on Visa ···· 4242. We’ll try again on Thursday 26 November .",
  ],
  [
    { state: "ended", on: null, failure: "declined" },
    "Your bank declined Visa ···· 4242. We won’t try again, so please pay it here.",
  ],
])("%j is said in words", async (taking, words) => {
  const plan = nextWith({ taking });
  expect(readable(await rendered(<LatePlan plan={plan} />))).toContain(words);
  expect(readable(await rendered(<NextPayment plan={plan} isFirst />))).toContain(words);
});

test("the next payment says that it was moved, and from which day", async () => {
  const moved = nextWith({ dueOn: "2026-12-12", movedFrom: "2026-12-03" });
  const text = readable(await rendered(<NextPayment plan={moved} isFirst />));
  expect(text).toContain("Saturday 12 December");
  expect(text).toContain("Moved from Thursday 3 December");
  expect(readable(await rendered(<PlanRow plan={moved} />))).toContain("Moved from 3 Dec");
});

test("beside a payment whose card has expired stands how to choose another", async () => {
  const expired = nextWith({ isMethodExpired: true });
  const shown = [
    await rendered(<NextPayment plan={expired} isFirst />),
    await rendered(<LatePlan plan={expired} />),
  ];
  for (const markup of shown) {
    expect(readable(markup)).toContain("Visa ···· 4242 has expired, so we can’t charge it.");
    expect(markup).toMatch(
      /<button[^>]*aria-haspopup="dialog"[^>]*>Choose another card\.<\/button>/,
    );
  }
  const good = await rendered(<NextPayment plan={nextWith({})} isFirst />);
  expect(readable(good)).not.toContain("expired");
});

test("who pays a payment themselves is told so before it is late", async () => {
  const plan = nextWith({ taking: { state: "off", on: null, failure: null } });
  const words = "You pay it yourself.";
  expect(readable(await rendered(<NextPayment plan={plan} isFirst />))).toContain(words);
  expect(readable(await rendered(<LatePlan plan={plan} />))).not.toContain(words);
});

test("a card that expires before its day is told of, and one that a plan is not paid with is not", async () => {
  const soon = nextWith({ taking: { state: "expired", on: null, failure: null } });
  const words = "Visa ···· 4242 expires before the next payment";
  expect(readable(await rendered(<NextPayment plan={soon} isFirst />))).toContain(words);
  const byHand = nextWith({
    isMethodExpired: true,
    taking: { state: "off", on: null, failure: null },
  });
  const text = readable(await rendered(<NextPayment plan={byHand} isFirst />));
  expect(text).toContain("You pay it yourself.");
  expect(text).not.toContain("expired");
});

const rowOf = async (plan: PlanSummary) => readable(await rendered(<PlanRow plan={plan} />, "de"));

test("a row says what rests and what was paid off early", async () => {
  expect(await rowOf(samplePlan({ state: "paused" }))).toContain(
    "Winter boots North Sole Zahlungspause",
  );
  expect(await rowOf(samplePlan({ state: "settled", settledEarly: true }))).toContain(
    "Vorzeitig bezahlt",
  );
});

test("a row leads to its plan and says what is left", async () => {
  const markup = await rendered(<PlanRow plan={samplePlan({ state: "on_hold" })} />);
  expect(markup).toContain('href="/plans/plan"');
  expect(readable(markup)).toContain("Winter boots North Sole On hold SEK 900.00 remaining");
});

test("of hundreds of plans home shows the most urgent, and the way to all", async () => {
  const plans = Array.from({ length: 200 }, (_, index) => samplePlan({ id: `plan-${index}` }));
  const due = await rendered(
    <DueNow overview={overview({ overdue: plans, next: samplePlan() })} />,
  );
  expect(due.match(/<h2/gu)).toHaveLength(7);
  const running = await rendered(<RunningPlans plans={plans} />);
  expect(running.match(/<li /gu)).toHaveLength(8);
  expect(readable(running)).toContain("All plans (200)");
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
