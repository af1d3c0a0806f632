import { beforeAll, expect, test } from "vitest";
import { warmUp } from "#server/assistant/embedded/model.ts";
import { db } from "#server/platform/db.ts";
import { call, type Step } from "#tests/support/outside-script.ts";
import { connect, outsideOfTests, talk } from "#tests/support/outside.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

const outside = outsideOfTests();
beforeAll(warmUp, 60_000);

const endless: [string, Step, number][] = [
  ["calls a tool again and again", { calls: [call("listPlans")] }, 5],
  ["calls tools and takes all tokens", endlessly({ in: 1000, out: 4000 }), 2],
  ["talks without an end", { say: Array(12).fill("and so on ".repeat(100)) }, 1],
  ["thinks without an end", { thinks: Array(50).fill("hmm ".repeat(250)), say: ["Hi."] }, 1],
  [
    "calls one tool with all it knows",
    { calls: [call("getPlan", { about: "x".repeat(50_000) })] },
    1,
  ],
];

function endlessly(usage: Step["usage"]): Step {
  return { calls: [call("listPlans")], usage };
}

test.each(endless)(
  "a model that %s is left, and the embedded one answers",
  async (_, step, asked) => {
    await connect(outside());
    outside().says(step);
    const { customer } = await payingCustomer();
    const { conversationId, answers } = await talk(customer);

    expect(answers).toHaveLength(1);
    expect(outside().asked).toHaveLength(asked);
    const run = await db.assistantRun.findFirstOrThrow({ where: { conversationId } });
    expect(run).toMatchObject({ answeredBy: "embedded", takenOver: "failed", end: "finished" });
  },
);
