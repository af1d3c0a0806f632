import { beforeAll, expect, test } from "vitest";
import { warmUp } from "#server/assistant/embedded/model.ts";
import { stopAnswer } from "#server/assistant/stop.ts";
import { db } from "#server/platform/db.ts";
import { ask, drafted } from "#tests/support/assistant.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { call, type Step } from "#tests/support/outside-script.ts";
import { connect, outsideOfTests, PRICES, PROVIDERS, talk } from "#tests/support/outside.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

const outside = outsideOfTests();
beforeAll(warmUp, 60_000);
const SOON_MS = 600;

const runOf = (conversationId: string) =>
  db.assistantRun.findFirstOrThrow({ where: { conversationId } });

const dayTotal = async () => {
  const days = await db.assistantDay.findMany();
  const sum = (of: (day: (typeof days)[number]) => bigint | number) =>
    days.reduce((total, day) => total + Number(of(day)), 0);
  return {
    turns: sum(({ turns }) => turns),
    unpriced: sum(({ unpriced }) => unpriced),
    tokens: sum(({ tokensIn, tokensOut }) => tokensIn + tokensOut),
    costMicros: sum(({ costMicros }) => costMicros),
  };
};

test("a run says which model answered, how soon, and what it took and cost", async () => {
  await connect(outside(), "compatible", undefined, PRICES);
  outside().says(
    { calls: [call("nextPayments")], usage: { in: 1000, out: 20 } },
    { say: ["Your next payment ", "is £62.66."], usage: { in: 1500, out: 30 } },
  );
  const before = await dayTotal();
  const { conversationId } = await talk((await payingCustomer()).customer);

  const run = await runOf(conversationId);
  expect(run).toMatchObject({
    end: "finished",
    answeredBy: "compatible:script",
    outsideModel: "compatible:script",
    takenOver: null,
    steps: 2,
    tokensIn: 2500,
    tokensOut: 50,
    isEstimated: false,
    costMicros: 5400n,
    linksLeftOut: 0,
  });
  expect(run.firstTextMs).toBeGreaterThan(0);
  expect(run.wholeMs).toBeGreaterThanOrEqual(run.firstTextMs ?? 0);
  expect(await dayTotal()).toEqual({
    turns: before.turns + 1,
    unpriced: before.unpriced,
    tokens: before.tokens + 2550,
    costMicros: before.costMicros + 5400,
  });
});

test("without a price the tokens are there, and the cost is not known", async () => {
  await connect(outside());
  outside().says({ say: ["Hello."], usage: { in: 700, out: 3 } });
  const before = await dayTotal();
  const { conversationId } = await talk(await createCustomer());
  expect(await runOf(conversationId)).toMatchObject({ tokensIn: 700, costMicros: null });
  expect(await dayTotal()).toMatchObject({
    unpriced: before.unpriced + 1,
    tokens: before.tokens + 703,
    costMicros: before.costMicros,
  });
});

test.each(PROVIDERS)("of a model of %s the tokens are read, or guessed", async (provider) => {
  await connect(outside(), provider);
  outside().says({ say: ["Hello."] });
  const { conversationId } = await talk(await createCustomer());
  const { tokensIn, tokensOut, isEstimated } = await runOf(conversationId);
  expect(tokensIn).toBeGreaterThan(isEstimated ? 500 : 0);
  expect(tokensOut).toBeGreaterThan(0);
  expect(isEstimated).toBe(provider === "compatible" || provider === "google");
});

const failures: [string, Step, object][] = [
  ["slow", { waitMs: SOON_MS * 3, say: ["Late."] }, { isEstimated: true }],
  ["failed", { refused: { status: 500 } }, { tokensIn: 0, tokensOut: 0, costMicros: 0n }],
  ["cut", { say: ["It is due on"], breaks: "cut" }, { isEstimated: true }],
  ["cut", { say: ["It is due on"], reason: "length" }, {}],
  ["figure", { say: ["You owe £9,999.99."], usage: { in: 900, out: 9 } }, { tokensIn: 900 }],
];

test.each(failures)("that the embedded one took over, as it was %s", async (why, step, more) => {
  await connect(outside(), "compatible", SOON_MS, PRICES);
  outside().says(step);
  const { conversationId } = await talk((await payingCustomer()).customer);
  expect(await runOf(conversationId)).toMatchObject({
    end: "finished",
    answeredBy: "embedded",
    outsideModel: "compatible:script",
    takenOver: why,
    ...more,
  });
});

test("that it rested, and was not asked", async () => {
  await connect(outside());
  outside().says({ refused: { status: 429, retryAfter: 30 } });
  const { customer } = await payingCustomer();
  await talk(customer);
  const { conversationId } = await talk(customer, "And in total?");
  const [, second] = await db.assistantRun.findMany({
    where: { conversationId },
    orderBy: { questionSeq: "asc" },
  });
  expect(second).toMatchObject({ takenOver: "resting", outsideOn: null, tokensIn: null });
  expect(outside().asked).toHaveLength(1);
});

test("that an address was left out", async () => {
  await connect(outside());
  outside().says({ say: ["See https://evil.example/pay ", "for it."] });
  const { conversationId } = await talk(await createCustomer());
  expect(await runOf(conversationId)).toMatchObject({ takenOver: null, linksLeftOut: 1 });
});

test("what its customer has stopped has cost something, too", async () => {
  await connect(outside(), "compatible", undefined, PRICES);
  outside().says({ say: ["It is due on Mon"], breaks: "hangs" });
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) !== "");
  await stopAnswer(customer, conversationId);
  await tab.close();

  await expect.poll(async () => (await runOf(conversationId)).answeredBy).toBe("compatible:script");
  const run = await runOf(conversationId);
  expect(run).toMatchObject({ end: "stopped", takenOver: null, isEstimated: true });
  expect(run.tokensIn).toBeGreaterThan(500);
  expect(run.costMicros).toBeGreaterThan(1000n);
});

test("the embedded one alone takes nothing", async () => {
  const before = await dayTotal();
  const { conversationId } = await talk((await payingCustomer()).customer);
  expect(await runOf(conversationId)).toMatchObject({
    answeredBy: "embedded",
    outsideModel: null,
    outsideOn: null,
    tokensIn: null,
    costMicros: null,
  });
  expect(await dayTotal()).toEqual(before);
});
