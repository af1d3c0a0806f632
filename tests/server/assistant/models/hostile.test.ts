import { expect, test } from "vitest";
import { KnownLinks } from "#server/assistant/models/known-links.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { ask, answersIn, liveRequests } from "#tests/support/assistant.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { call } from "#tests/support/outside-script.ts";
import { connect, KEY, outsideOfTests, talk } from "#tests/support/outside.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

const outside = outsideOfTests();

const written = async () => ({
  charges: await db.charge.count(),
  entries: await db.ledgerEntry.count(),
  extensions: await db.extension.count(),
  cases: await db.case.count(),
});

test("with another customer's ids a model learns nothing of them, and proposes nothing", async () => {
  const other = await payingCustomer("4242", { name: "Ada Lindqvist" });
  const { customer } = await payingCustomer();
  await connect(outside());
  const { id } = other.plan;
  outside().says(
    {
      calls: [
        call("getPlan", { about: id }),
        call("nextPayments", { about: other.customer.id }),
        call("refundStatus", { about: id }),
        call("returnStatus", { about: id }),
        call("proposePayment", { what: "all", plans: [id, other.customer.id] }),
        call("proposeMove", { plan: id, to: "2099-01-01" }),
        call("proposeAutopay", { turn: "on", plans: [id], method: other.methodId }),
      ],
    },
    { say: ["All of it is paid now, and moved."] },
  );
  const before = await written();
  const { content } = await talk(customer, "Pay everything");

  expect(contents.message.parse(content)).not.toHaveProperty("proposal");
  expect(contents.message.parse(content)).not.toHaveProperty("move");
  expect(contents.message.parse(content)).not.toHaveProperty("autopay");
  const results = toolMessages(outside().asked[1]?.body ?? "");
  expect(results).toHaveLength(7);
  expect(results.join("")).not.toMatch(/boots|62\.66|Lindqvist/);
  expect(await written()).toEqual(before);
});

type Message = { role: string; content: string };
const toolMessages = (body: string) =>
  (JSON.parse(body) as { messages: Message[] }).messages.flatMap(({ role, content }) =>
    role === "tool" ? [content] : [],
  );

test.each([
  ["confirmPayment", {}],
  ["proposePayment", { what: "all", customerId: "another" }],
  ["proposePayment", { what: "all", amountMinor: 1 }],
  ["__proto__", {}],
  ["constructor", {}],
])(
  "a tool that we do not have, or more than it takes, has no effect: %s %o",
  async (name, input) => {
    await connect(outside());
    outside().says({ calls: [call(name, input)] }, { say: ["Done."] });
    const { customer } = await payingCustomer();
    const before = await written();
    const { content } = await talk(customer);
    expect(contents.message.parse(content).text).toContain("£62.66");
    expect(contents.message.parse(content)).not.toHaveProperty("proposal");
    expect(outside().asked).toHaveLength(1);
    expect(await written()).toEqual(before);
  },
);

test("what it proposes is put before the customer with the server's sums, and nothing is written", async () => {
  await connect(outside(), "anthropic");
  outside().says(
    { calls: [call("proposePayment", { what: "all" })] },
    { say: ["There it is: nothing is paid before you say so."] },
  );
  const { customer } = await payingCustomer();
  const before = await written();
  const { content } = await talk(customer, "Pay all of it");
  expect(contents.message.parse(content).proposal?.total).toEqual({
    minor: 18_798,
    currency: "GBP",
  });
  expect(await written()).toEqual(before);
});

test.each([
  ["an amount", ["That is £1", ".00, and it is paid", " already."], "£1"],
  ["a rate", ["The interest is 1", "7", " % a year."], "17"],
  ["a day", ["It is due on 29 Febr", "uary 2031."], "2031"],
])("%s that nobody has told it reaches no customer", async (_, say, figure) => {
  await connect(outside());
  outside().says({ calls: [call("nextPayments", {})] }, { say });
  const { customer } = await payingCustomer();
  const { content, frames } = await talk(customer);
  expect(contents.message.parse(content).text).toContain("£62.66");
  expect(contents.message.parse(content).text).not.toContain(figure);
  const shown = frames.flatMap((frame) => (frame.type === "draft" ? [frame.text] : []));
  expect(shown.join("\n")).not.toContain(figure);
});

test("what a tool has told may be said, however it is written", async () => {
  await connect(outside());
  outside().says({ calls: [call("nextPayments", {})] }, { say: ["£62,", "66 of 3 payments"] });
  const { customer } = await payingCustomer();
  const { content } = await talk(customer);
  expect(contents.message.parse(content).text).toBe("£62,66 of 3 payments");
});

test("however often it calls a person, one comes", async () => {
  await connect(outside());
  const calls = Array.from({ length: 5 }, () => call("askForPerson", { reason: "x" }));
  outside().says({ calls }, { say: ["A person is on the way."] });
  const { conversationId } = await talk(await createCustomer());
  expect(await liveRequests(conversationId)).toBe(1);
});

test("it leads to no page that is not ours", async () => {
  await connect(outside());
  outside().says({
    say: [
      "[Pay here](htt",
      "ps://pay.evil.test/kindline) or at HTTP",
      "S://evil.test",
      ", see [your plans](/plans).",
    ],
  });
  const { content, frames } = await talk(await createCustomer());
  expect(contents.message.parse(content).text).toBe(
    "[Pay here](…) or at …, see [your plans](/plans).",
  );
  expect(JSON.stringify(frames)).not.toContain("evil.test");
});

test("an address is known if it is ours, or stands in a passage that was found", () => {
  const links = new KnownLinks(() => "Ask the court (https://court.example/help).");
  const said = "See https://court.example/help. Not https://court.example/help/other, nor http";
  expect(links.pass(said) + links.rest()).toBe("See https://court.example/help. Not …, nor http");
  expect(links.pass("http://localhost:3000/plans ") + links.rest()).toBe(
    "http://localhost:3000/plans ",
  );
});

test("what is secret in a customer's words is not sent to it, in this question or in a later one", async () => {
  const { customer } = await payingCustomer();
  await connect(outside());
  outside().says({ say: ["Hello."] });
  const { conversationId } = await ask(
    customer,
    "My card is 4111 1111 1111 1111, cvc 737, my IBAN DE89 3704 0044 0532 0130 00 and my password is hunter2-Zebra",
  );
  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
  await talk(customer, "And the next one?");

  expect(outside().asked).toHaveLength(2);
  for (const { body, headers } of outside().asked) {
    expect(body).toContain("•••• 1111");
    expect(body.replaceAll(/\s/g, "")).not.toMatch(/4111111111111111|737|0532013000|hunter2/i);
    expect(body).not.toContain(KEY);
    expect(JSON.stringify(headers)).not.toContain("session");
  }
});
