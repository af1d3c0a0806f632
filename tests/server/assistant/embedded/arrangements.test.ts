import { expect, test } from "vitest";
import { factsFor } from "#server/assistant/fact-texts.ts";
import { parseMarkdown } from "#server/platform/format/markdown.ts";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";
import { isOwed } from "#server/plans/plan-status.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { chat } from "#tests/support/embedded-chat.ts";

const today = "2026-11-23";

/** Late and to come become what `given` says. */
function planWith(given: Partial<InstalmentView>, plan: Partial<PlanDetail> = {}) {
  const sample = samplePlan();
  const instalments = sample.instalments.map((one) =>
    one.state === "paid" ? one : { ...one, dueOn: `2026-12-2${one.number}`, ...given },
  );
  const next = instalments.find(isOwed) ?? null;
  return { ...sample, overdue: { ...sample.overdue, minor: 0 }, instalments, next, ...plan };
}

/** What the assistant says about one plan, as the tools tell it. */
async function answer(question: string, plan: PlanDetail, locale = "en-GB") {
  const facts = factsFor({ locale, timeZone: "Europe/Stockholm" }, today);
  const plans = [facts.plan(plan)];
  const owed = plan.instalments.filter(isOwed);
  const say = chat(locale, {
    listPlans: { plans },
    getPlan: {
      plans: plans.map((one) => ({ ...one, instalments: plan.instalments.map(facts.instalment) })),
    },
    nextPayments: {
      today: facts.day(today),
      payments: owed.map((instalment) => facts.payment(plan, instalment)),
      totals: [facts.money(plan.remaining)],
    },
  });
  return (await say(question)).answer;
}

const moved = planWith({ state: "upcoming", movedFrom: "2026-12-03" }, { state: "on_track" });
const paused = planWith({ state: "paused" }, { state: "paused" });
const expired = planWith({ state: "upcoming", isMethodExpired: true }, { state: "on_track" });

test("a payment that was moved is told with its new day and its first one", async () => {
  const text = await answer("When is my next payment?", moved);
  expect(text).toContain("due on 22 December.");
  expect(text).toContain("It was moved from 3 December.");
  expect(await answer("Show me the details of the winter boots plan", moved)).toContain(
    "moved from 3 December",
  );
});

test("a plan in hardship rests: nothing is charged, and no day is named", async () => {
  for (const question of [
    "When is my next payment?",
    "What payments are coming up?",
    "Am I late with anything?",
    "When is my last payment?",
  ]) {
    const text = await answer(question, paused);
    expect(text).toContain("are paused. Nothing is charged");
    expect(text).not.toMatch(/nothing left to pay|December/u);
  }
  expect(await answer("What is due in December?", paused)).toContain("no payments due");
  expect(await answer("How much do I still owe?", paused)).toContain("900");
});

test.each(["I can’t pay this month", "ich kann gerade nicht zahlen", "jag kan inte betala"])(
  "%s: they read that they can pause it themselves, and who decides",
  async (text) => {
    const told = await chat("en-GB", {})(text);
    const links = JSON.stringify(parseMarkdown(told.answer));
    expect(links).toContain('"href":"/hardship"');
    expect(told.tools).toContain("askForPerson");
  },
);

test("a plan in hardship is told as paused in every language", async () => {
  const questions = {
    "en-GB": ["Show me all my plans", "paused"],
    de: ["Zeigen Sie mir alle meine Pläne", "pausiert"],
    sv: ["Visa alla mina planer", "pausade"],
    ar: ["اعرض كل خططي", "مؤجلة"],
  };
  for (const [locale, [question = "", word = ""]] of Object.entries(questions)) {
    expect(await answer(question, paused, locale)).toContain(word);
  }
});

test("nothing is said to be taken from a card that has expired", async () => {
  const next = await answer("When is my next payment?", expired);
  expect(next).toContain("Visa ···· 4242 has expired, so we can’t charge it.");
  expect(next).not.toContain("We’ll take");
  expect(await answer("Which card do I pay with?", expired)).toContain("It has expired");
});
