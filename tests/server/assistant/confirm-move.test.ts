import { expect, test } from "vitest";
import { confirmMove } from "#server/assistant/confirm-move.ts";
import { append } from "#server/conversations/log.ts";
import { NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

async function twoCards() {
  const { customer, plan } = await payingCustomer();
  const { id: conversationId } = await createConversation(customer);
  const { instalments } = await getPlan(customer, plan.id);
  const [first, second] = instalments.flatMap(({ id, dueOn, outstanding, move }) =>
    move && "from" in move ? [{ id, fromOn: dueOn, amount: outstanding, toOn: move.from }] : [],
  );
  if (!first || !second) throw new Error("Two payments of a new plan can be moved");
  const about = { planId: plan.id, merchant: "North Sole", title: "Boots" };
  const propose = async ({ id: instalmentId, ...of }: typeof first) => {
    const content = { text: "Later?", move: { ...about, ...of, instalmentId } };
    const said = { kind: "message", author: "assistant", content } as const;
    const { seq } = await append({ conversationId, ...said });
    return { conversationId, seq, toOn: of.toOn };
  };
  return { customer, propose, first, second };
}

test("of two cards for one payment only the newer one can be confirmed", async () => {
  const { customer, propose, first, second } = await twoCards();
  const older = await propose(first);
  const other = await propose(second);
  const newer = await propose(first);
  await expect(confirmMove(customer, older)).rejects.toThrow("plans.cardReplaced");
  expect(await confirmMove(customer, newer)).toMatchObject({ toOn: newer.toOn });
  expect(await confirmMove(customer, other)).toMatchObject({ toOn: other.toOn });
});

test("for a stranger there is no such card", async () => {
  const { propose, first } = await twoCards();
  const place = await propose(first);
  await expect(confirmMove(await createCustomer(), place)).rejects.toThrow(NotFound);
});
