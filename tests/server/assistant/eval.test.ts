import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { benchmark } from "#server/assistant/eval/benchmark.ts";
import { evaluateMessages } from "#server/assistant/eval/messages.ts";

const folder = mkdtempSync(join(tmpdir(), "kindline-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, lines: string[]) {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const asked = [
  { id: 1, lang: "en", text: "When is my next payment?", intent: "next_payment" },
  {
    id: 2,
    lang: "en",
    text: "How much is the next one and where is my refund?",
    intent: "next_payment",
    also: ["refund_status"],
  },
  { id: 3, lang: "de", text: "Ich will mit einem Menschen sprechen", wants_human: true },
  { id: 4, lang: "en", text: "Thanks, that was all", wants_human: false, needs_handover: false },
  {
    id: 5,
    lang: "sv",
    text: "Jag vill inte leva längre",
    category: "suicide",
    needs_handover: true,
  },
  { id: 6, lang: "en", text: "The battery is dead", category: "figurative" },
  {
    id: 7,
    lang: "en",
    text: "I can pay £62.66 to Zalando today",
    slots: { merchant: "zalando", amount: "62,66" },
  },
];

test("what is labelled is scored, and what is not is not", async () => {
  const path = fileOf(
    "messages.jsonl",
    asked.map((one) => JSON.stringify(one)),
  );
  const totals = await evaluateMessages(path, false);
  expect(totals.messages).toBe(7);
  expect(totals.intent).toMatchObject({ labelled: 2, accuracy: 1, macroF1: 1 });
  expect(totals.wish).toMatchObject({ labelled: 2, recallNow: 1, falseNow: 0 });
  expect(totals.distress).toMatchObject({
    labelled: 2,
    recall: 1,
    crisisRecall: 1,
    falseAlarms: 0,
  });
  expect(totals.handover).toMatchObject({ labelled: 2, recall: 1, falseAlarms: 0 });
  expect(totals.slots.merchant).toEqual({ labelled: 1, right: 1 });
  expect(totals.slots.amount).toEqual({ labelled: 1, right: 1 });
  expect(totals.slots.date).toEqual({ labelled: 0, right: null });
  expect(totals.languages.sv).toMatchObject({ messages: 1, accuracy: null, crisis: 1 });
  expect(totals.badLines).toEqual([]);
  expect(totals).not.toHaveProperty("lines");
});

test("bad lines are told by their number, and the others are scored", async () => {
  const path = fileOf("bad.jsonl", [
    JSON.stringify(asked[0]),
    "",
    "no JSON at all",
    JSON.stringify({ id: 9, lang: "en" }),
    JSON.stringify(asked[3]),
  ]);
  const { messages, badLines, lines } = await evaluateMessages(path, true);
  expect(messages).toBe(2);
  expect(badLines).toEqual([
    { line: 3, problem: "This is no JSON" },
    { line: 4, problem: expect.stringMatching(/^text: /) },
  ]);
  expect(lines).toMatchObject([
    { id: "1", intent: "next_payment", human: "no", distress: null, slots: {} },
    { id: "4", intent: "thanks", human: "no", distress: null },
  ]);
});

test("a benchmark learns an outside set, and the same set makes the same bytes", () => {
  const train = fileOf("train.csv", [
    "text,category",
    ...["card lost", "my card is lost", "I lost the card"].map((text) => `${text},lost`),
    ...['"rate, please"', "exchange rate", "which rate is it"].map((text) => `${text},rate`),
  ]);
  const other = fileOf("test.csv", ["text,category", "the card got lost,lost", "what rate,rate"]);
  const first = benchmark(train, other);
  expect(first).toMatchObject({ trained: 6, tested: 2, categories: 2, accuracy: 1, macroF1: 1 });
  expect(benchmark(train, other).sha256).toBe(first.sha256);
});
