import { beforeAll, expect, test } from "vitest";
import { warmUp } from "#server/assistant/embedded/model.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { drafted, liveRequests } from "#tests/support/assistant.ts";
import { call, type Step } from "#tests/support/outside-script.ts";
import { connect, outsideOfTests, talk } from "#tests/support/outside.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

const outside = outsideOfTests();
beforeAll(warmUp, 60_000);
const SOON_MS = 600;
const HALF = "Your very next payment is d";

/** What a customer has after it: one whole answer of the embedded model, and no trace of the other. */
async function expectEmbedded({ content, answers, frames, conversationId }: Talk) {
  const { text, cut } = contents.message.parse(content);
  expect(answers).toHaveLength(1);
  expect(text).toContain("£62.66");
  expect(text).not.toContain("very next");
  expect(cut).toBeUndefined();
  expect(text.startsWith(drafted(frames))).toBe(true);
  expect(await liveRequests(conversationId)).toBe(0);
  expect(await db.assistantRun.findMany({ where: { conversationId } })).toMatchObject([
    { end: "finished", draft: text },
  ]);
}

type Talk = Awaited<ReturnType<typeof talk>>;

const silent: [string, Step[]][] = [
  ["answers with 500", [{ refused: { status: 500 } }]],
  ["answers with 429 and asks for a while", [{ refused: { status: 429, retryAfter: 30 } }]],
  ["does not know the key", [{ refused: { status: 401 } }]],
  ["is slow", [{ waitMs: SOON_MS * 3, say: ["Your very next payment is due."] }]],
  ["says nothing", [{}]],
  ["says nothing but blanks", [{ say: [" ", "\n", " "] }]],
  ["is cut before its first word", [{ breaks: "cut" }]],
  ["calls tools without an end", [{ calls: [call("listPlans")] }]],
  ["says nothing after a tool", [{ calls: [call("listPlans")] }, {}]],
  ["calls a tool with what is no JSON", [{ calls: [{ name: "getPlan", input: '{"about": "bo' }] }]],
  ["calls a tool with what it does not take", [{ calls: [call("getPlan", { id: 7 })] }]],
  ["calls a tool that is none", [{ calls: [call("refundEverything")] }]],
  ["calls too many tools", [{ calls: Array.from({ length: 30 }, () => call("listPlans")) }]],
];

const providers = ["compatible", "anthropic"] as const;

test.each(
  providers.flatMap((provider) => silent.map(([what, steps]) => ({ provider, what, steps }))),
)("where a model of $provider $what, the embedded one answers", async ({ provider, steps }) => {
  await connect(outside(), provider, SOON_MS);
  outside().says(...steps);
  const { customer } = await payingCustomer();
  const began = Date.now();
  await expectEmbedded(await talk(customer));
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(outside().asked.length).toBeGreaterThan(0);
  expect(outside().asked.length).toBeLessThanOrEqual(5);
});

const broken: [string, Step][] = [
  ["is cut", { say: [HALF], breaks: "cut" }],
  ["ends its stream in mid-sentence", { say: [HALF], breaks: "ends" }],
  ["sends what is no JSON", { say: [HALF], breaks: "garbled" }],
  ["has no tokens left", { say: [HALF], reason: "length" }],
  ["then calls a tool that is none", { say: [HALF], calls: [call("refundEverything")] }],
];

test.each(
  providers.flatMap((provider) => broken.map(([what, step]) => ({ provider, what, step }))),
)(
  "where a model of $provider $what after its first words, the answer begins anew",
  async ({ provider, step }) => {
    await connect(outside(), provider, SOON_MS);
    outside().says(step);
    const { customer } = await payingCustomer();
    const talked = await talk(customer);

    await expectEmbedded(talked);
    const said = talked.frames.flatMap((frame) =>
      frame.type === "draft" && frame.text ? [frame] : [],
    );
    expect(said[0]).toMatchObject({ offset: 0, text: HALF });
    expect(new Set(said.map(({ runId }) => runId)).size).toBe(1);
  },
);

test("a model that falls silent in mid-sentence is not waited for longer than eight seconds", async () => {
  await connect(outside());
  outside().says({ say: [HALF], breaks: "hangs" });
  const { customer } = await payingCustomer();
  const began = Date.now();
  await expectEmbedded(await talk(customer));
  expect(Date.now() - began).toBeLessThan(13_000);
});

test("a model that needs more than eight seconds to its first word is not waited for", async () => {
  await connect(outside());
  outside().says({ waitMs: 9_500, say: ["Your very next payment is due."] });
  const { customer } = await payingCustomer();
  const began = Date.now();
  const talked = await talk(customer);
  expect(Date.now() - began).toBeGreaterThan(7_900);
  await expectEmbedded(talked);
});

test("a provider that asks for a while has it, and is asked again after it", async () => {
  await connect(outside());
  outside().says({ refused: { status: 429, retryAfter: 4 } }, { say: ["Hello from outside."] });
  const { customer } = await payingCustomer();
  await talk(customer);
  await talk(customer, "And the one after that?");
  expect(outside().asked).toHaveLength(1);

  await new Promise((resolve) => setTimeout(resolve, 4000));
  const { content } = await talk(customer, "And in total?");
  expect(content).toMatchObject({ text: "Hello from outside." });
});

test("what a failed model has proposed is not under the other one's answer", async () => {
  await connect(outside());
  outside().says(
    { calls: [call("proposePayment", { what: "all" }), call("searchHelp", { query: "pay" })] },
    { refused: { status: 500 } },
  );
  const { customer } = await payingCustomer();
  const { content } = await talk(customer);
  expect(contents.message.parse(content)).not.toHaveProperty("proposal");
  expect(contents.message.parse(content)).not.toHaveProperty("citations");
});
