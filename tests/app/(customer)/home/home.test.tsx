import { expect, test } from "vitest";
import { ConversationNote } from "#app/(customer)/(home)/_home/conversation-note.tsx";
import { Greeting } from "#app/(customer)/(home)/_home/greeting.tsx";
import { LatePlan } from "#app/(customer)/(home)/_home/late-plan.tsx";
import { Months } from "#app/(customer)/(home)/_home/months.tsx";
import { NextPayment } from "#app/(customer)/(home)/_home/next-payment.tsx";
import { PlanRow } from "#app/(customer)/(home)/_home/plan-row.tsx";
import type { ConversationView, Standing } from "#server/conversations/schema.ts";
import type { PlanOverview } from "#server/plans/schema.ts";
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

const conversation = (standing: Standing, position: number | null): ConversationView => ({
  id: "conversation",
  standing,
  agentName: standing === "agent" ? "Mona Berg" : null,
  mine: false,
  customer: { name: "Astrid", timeZone: "Europe/Stockholm" },
  seq: 1,
  turn: 0,
  openedAt: "2026-11-23T10:00:00.000Z",
  closedAt: null,
  lastEventAt: "2026-11-23T10:00:00.000Z",
  preview: "",
  position,
  waiting: null,
  deadlineAt: null,
  rated: false,
});

const greet = async (given: Partial<PlanOverview>, locale?: string) =>
  readable(await rendered(<Greeting name="Astrid Lindqvist" overview={overview(given)} />, locale));

const note = async (view: ConversationView | null) =>
  readable(await rendered(<ConversationNote conversation={view} />));

test("the greeting says in one sentence how things stand", async () => {
  expect(await greet({ next: samplePlan() })).toContain("Hello, Astrid Everything is on track.");
  expect(await greet({ overdue: [samplePlan(), samplePlan()] })).toContain("2 plans need a look");
  expect(await greet({ running: [samplePlan()] })).toContain("Nothing is due");
  expect(await greet({ ended: [samplePlan()] }, "sv")).toContain("Det finns inget kvar att betala");
  expect(await greet({})).toBe("Monday 23 November Hello, Astrid");
});

test("what is late says how much, to whom and since when", async () => {
  expect(readable(await rendered(<LatePlan plan={samplePlan()} />, "de"))).toMatch(
    /Überfällig 500 ,00 SEK An North Sole, für Winter boots\. Es war am Samstag, 14\. November fällig, vor 9 Tagen/u,
  );
});

test("the next payment says how much, when, to whom and from which card", async () => {
  const next = { ...samplePlan({ state: "due_soon" }) };
  const text = readable(await rendered(<NextPayment plan={next} />));
  expect(text).toContain("Next payment Due soon SEK 500 .00 Saturday 14 November");
  expect(text).toContain("To North Sole, for Winter boots. From Visa ···· 4242.");
});

test("a row leads to its plan and says what is left", async () => {
  const markup = await rendered(<PlanRow plan={samplePlan({ state: "paused" })} />);
  expect(markup).toContain('href="/plans/plan"');
  expect(readable(markup)).toBe("North Sole SEK 900.00 left Winter boots On hold");
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
  expect(await note(conversation("waiting", 1))).toContain("and you are next.");
  expect(await note(conversation("waiting", 3))).toContain("You are number 3 in line.");
  expect(await note(conversation("assistant", null))).toContain("with the assistant");
  expect(await note(null)).toContain("a person is one tap away");
});
