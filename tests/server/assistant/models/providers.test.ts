import { expect, test } from "vitest";
import { contents } from "#server/conversations/schema.ts";
import { call } from "#tests/support/outside-script.ts";
import { connect, KEY, outsideOfTests, PROVIDERS, talk } from "#tests/support/outside.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

const outside = outsideOfTests();

test.each(PROVIDERS)("a model of %s answers, with our tools and in its own words", async (name) => {
  await connect(outside(), name);
  outside().says(
    { calls: [call("nextPayments")] },
    { say: ["Your next payment ", "is £62.66 ", "to North Sole."] },
  );
  const { customer } = await payingCustomer();
  const { content, answers } = await talk(customer);

  expect(answers).toHaveLength(1);
  expect(content).toMatchObject({ text: "Your next payment is £62.66 to North Sole." });
  const [first, second] = outside().asked;
  expect(outside().asked).toHaveLength(2);
  expect(first?.body).toContain("When is my next payment?");
  expect(second?.body).toContain("Harbour leather boots");
  expect(JSON.stringify(first?.headers)).toContain(KEY);
});

test.each(PROVIDERS)("a model of %s puts a payment before its customer", async (name) => {
  await connect(outside(), name);
  outside().says(
    { say: ["Let me see."], calls: [call("proposePayment", { what: "due" })] },
    { say: ["Below you can pay £62.66."] },
  );
  const { customer, plan } = await payingCustomer();
  const { content } = await talk(customer, "I want to pay the boots now");

  const { text, proposal } = contents.message.parse(content);
  expect(text).toBe("Let me see.\n\nBelow you can pay £62.66.");
  expect(proposal?.parts).toEqual([{ planId: plan.id, amountMinor: 6266 }]);
});

test("OpenAI is told to keep nothing of it", async () => {
  await connect(outside(), "openai");
  outside().says({ say: ["Hello."] });
  await talk((await payingCustomer()).customer);
  expect(JSON.parse(outside().asked[0]?.body ?? "")).toMatchObject({ store: false });
});

test("what a model of one's own thinks aloud is not said", async () => {
  await connect(outside());
  outside().says({ say: ["<think>They want ", "a date.</think>", "On 1 December."] });
  const { content, frames } = await talk((await payingCustomer()).customer);
  expect(content).toMatchObject({ text: "On 1 December." });
  expect(JSON.stringify(frames)).not.toContain("They want");
});
