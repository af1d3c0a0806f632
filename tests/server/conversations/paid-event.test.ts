import { expect, test } from "vitest";
import { historyUpTo } from "#server/assistant/history.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { openStream, say } from "#tests/support/conversations.ts";
import { createConversation } from "#tests/support/factories.ts";
import { payFirst, payingCustomer } from "#tests/support/paying-customer.ts";

test("a payment stands in the open conversation at once, and whoever follows it sees it", async () => {
  const paying = await payingCustomer();
  const { id } = await createConversation(paying.customer);
  await say(paying.customer, id, "I want to pay the boots");
  const stream = openStream(paying.customer, [{ id, seq: 1 }]);

  const charge = await payFirst(paying);
  await stream.until(() => stream.events().some(({ kind }) => kind === "paid"));
  await stream.close();

  const [event] = (await eventsAfter(id, 0, 10)).filter(({ kind }) => kind === "paid");
  expect(event?.content).toEqual({
    chargeId: charge.id,
    minor: 6266,
    currency: "GBP",
    method: "Visa ···· 4242",
    merchants: ["North Sole"],
    by: null,
  });
});

test("the assistant knows that a payment went through", async () => {
  const paying = await payingCustomer();
  const { id } = await createConversation(paying.customer);
  await say(paying.customer, id, "I want to pay the boots");
  await payFirst(paying);
  await say(paying.customer, id, "And now?");

  const told = (await historyUpTo(id, 3)).map(({ content }) => content);
  expect(told).toEqual([
    "I want to pay the boots",
    "(A payment went through just now.)",
    "And now?",
  ]);
});

test("a declined payment says nothing in the conversation", async () => {
  const paying = await payingCustomer("0002");
  const { id } = await createConversation(paying.customer);
  await payFirst(paying);
  expect(await eventsAfter(id, 0, 10)).toEqual([]);
});
