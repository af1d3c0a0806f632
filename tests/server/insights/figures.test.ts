import { expect, test } from "vitest";
import { figuresOf, NOTHING, type Totals } from "#server/insights/figures.ts";
import { resultOf } from "#server/insights/result.ts";
import { ALL, rollUp, type Counted } from "#server/insights/roll-up.ts";

const fact: Counted = {
  hour: 10,
  topic: "refund_status",
  language: "en",
  result: "solved",
  agentId: null,
  merchant: null,
  isRepeat: false,
  score: null,
  assistantMs: 1_000,
  personMs: null,
  spanMs: 120_000,
  heldMs: 0,
  answers: 2,
  costMicros: 0n,
};
const person: Partial<Counted> = {
  result: "person",
  agentId: "0199f7a0-0000-7000-8000-000000000001",
  personMs: 60_000,
  spanMs: 600_000,
  heldMs: 450_000,
};

/** Ten conversations of one week, as the log would tell them. */
const WEEK: Counted[] = [
  { ...fact, score: 5 },
  { ...fact, score: 4, topic: "late_fee" },
  { ...fact, topic: "late_fee", language: "sv" },
  { ...fact, result: "came_back", score: 1 },
  { ...fact, result: "asked", answers: 1 },
  { ...fact, result: "unanswered", answers: 1 },
  { ...fact, result: "rated_low", score: 2 },
  { ...fact, ...person, score: 5 },
  { ...fact, ...person, score: 4, personMs: 240_000, hour: 18 },
  { ...fact, ...person, isRepeat: true, topic: "hardship", language: "sv", costMicros: 500_000n },
];

const COSTS = { agentHourCents: 3000, answerHundredths: 150 };
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
type Cell = ReturnType<typeof rollUp>["days"][number];
const totalsOf = (row: Cell | undefined) =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [camel(name), value]),
  ) as unknown as Totals;
const cell = (topic: string, language: string) =>
  totalsOf(rollUp(WEEK).days.find((row) => row.topic === topic && row.language === language));

const near = (value: number | null, wanted: number) =>
  expect(Math.abs((value ?? 0) - wanted) / wanted).toBeLessThan(0.1);

test("of ten conversations seven ended without a person, and the assistant solved three", () => {
  const figures = figuresOf(cell(ALL, ALL), COSTS);
  expect(figures.chats).toBe(10);
  expect(figures.alone).toEqual({ value: 0.7, of: 10 });
  // Each of the four is taken away once: 0.7 − 0.1 − 0.1 − 0.1 − 0.1.
  expect(figures.cameBack.value).toBe(0.1);
  expect(figures.asked.value).toBe(0.1);
  expect(figures.unanswered.value).toBe(0.1);
  expect(figures.ratedLow.value).toBe(0.1);
  expect(figures.solved).toEqual({ value: 0.3, of: 10 });
  expect(figures.repeats).toEqual({ value: 0.1, of: 10 });
});

test("first responses are told apart by who gave them, ends by who was in them", () => {
  const figures = figuresOf(cell(ALL, ALL), COSTS);
  near(figures.assistantFirst.median, 1_000);
  expect(figures.assistantFirst.of).toBe(10);
  // 60 s, 60 s and 240 s.
  near(figures.personFirst.median, 60_000);
  near(figures.personFirst.p90, 240_000);
  expect(figures.personFirst.of).toBe(3);
  near(figures.assistantSpan.median, 120_000);
  near(figures.personSpan.median, 600_000);
  expect([figures.assistantSpan.of, figures.personSpan.of, figures.span.of]).toEqual([7, 3, 10]);
});

test("satisfaction is told by who answered: (5 + 4 + 1 + 2) / 4, and (5 + 4) / 2", () => {
  const figures = figuresOf(cell(ALL, ALL), COSTS);
  expect(figures.assistantScore).toEqual({ value: 3, of: 4 });
  expect(figures.personScore).toEqual({ value: 4.5, of: 2 });
});

test("a contact costs the time of people, the answers, and what outside models took", () => {
  // 3 × 7.5 min at 30.00 an hour = 1125 ct; 18 answers at 1.5 ct = 27 ct; 0.50 of a dollar = 50 ct.
  const { costCents } = figuresOf(cell(ALL, ALL), COSTS);
  expect(costCents.value).toBeCloseTo((1125 + 27 + 50) / 10, 9);
});

test("a topic and a language have their own figures", () => {
  expect(figuresOf(cell("late_fee", ALL), COSTS)).toMatchObject({ chats: 2, solved: { value: 1 } });
  expect(figuresOf(cell(ALL, "sv"), COSTS)).toMatchObject({ chats: 2, solved: { value: 0.5 } });
  expect(figuresOf(cell("hardship", "sv"), COSTS)).toMatchObject({ chats: 1, alone: { value: 0 } });
});

test("hours and agents are added up too, each agent with how many cases it rests on", () => {
  const { hours, agents } = rollUp(WEEK);
  expect(
    hours.filter(({ language }) => language === ALL).map(({ hour, chats }) => [hour, chats]),
  ).toEqual([
    [10, 9],
    [18, 1],
  ]);
  expect(agents.filter(({ language }) => language === ALL)).toMatchObject([
    { chats: 3, repeats: 1, rated: 2, scores: 9, held_ms: 1_350_000 },
  ]);
});

test("where nobody wrote there is no share, and no mean", () => {
  const figures = figuresOf(NOTHING, COSTS);
  expect([figures.solved, figures.personScore, figures.costCents]).toEqual(
    Array.from({ length: 3 }, () => ({ value: null, of: 0 })),
  );
  expect(figures.personFirst).toEqual({ median: null, p90: null, of: 0 });
});

const told = {
  hasPerson: false,
  hasComeBack: false,
  isAsked: false,
  isUnanswered: false,
  score: null,
};

test("the assistant has solved what stayed solved, and of several reasons against it the first one counts", () => {
  expect(resultOf({ ...told, score: 3 })).toBe("solved");
  expect(resultOf({ ...told, score: 2 })).toBe("rated_low");
  expect(resultOf({ ...told, score: 1, isUnanswered: true })).toBe("unanswered");
  expect(resultOf({ ...told, isAsked: true, isUnanswered: true })).toBe("asked");
  expect(resultOf({ ...told, hasComeBack: true, isAsked: true })).toBe("came_back");
  expect(resultOf({ ...told, hasPerson: true, hasComeBack: true })).toBe("person");
});
