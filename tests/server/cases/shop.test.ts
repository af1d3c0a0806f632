import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { decideCase, withdrawCase } from "#server/cases/end.ts";
import { addToCase, askCustomer, passOn, reopenCase } from "#server/cases/talk.ts";
import { db } from "#server/platform/db.ts";
import { reported } from "#tests/support/cases.ts";
import { createAgent } from "#tests/support/factories.ts";

/** What the shop of this case has been written, oldest first. */
async function mailsToShop(id: string) {
  const { purchase } = await db.case.findUniqueOrThrow({
    where: { id },
    include: { purchase: { include: { merchant: true } } },
  });
  const to = `${randomUUID()}@shop.test`;
  await db.merchant.update({ where: { id: purchase.merchantId }, data: { caseEmail: to } });
  return () => db.mail.findMany({ where: { toAddress: to }, orderBy: { id: "asc" } });
}

const words = (id: string, text: string) => ({ id, key: randomUUID(), text, fileIds: [] });

test("the shop reads what is added while it has its turn, and that it need not answer any more", async () => {
  const { customer, id } = await reported();
  const mails = await mailsToShop(id);
  await addToCase(customer, words(id, "It is the left one."));
  await withdrawCase(customer, id);
  const [added, closed, ...others] = await mails();
  expect(added?.text).toContain("It is the left one.");
  expect(added?.text).toContain("We still need your answer by Friday 27 November");
  expect(closed?.text).toContain("they say that it’s settled");
  expect(closed?.text).toContain("You don’t need to answer any more.");
  expect(others).toEqual([]);
});

test("what is said between us and the customer the shop reads when it is asked again, in their words", async () => {
  const { customer, id } = await reported();
  const mails = await mailsToShop(id);
  const agent = await createAgent();
  await askCustomer(agent, { id, key: randomUUID(), text: "Which of the two?" });
  await addToCase(customer, words(id, "The left one."));
  expect(await mails()).toEqual([]);
  await passOn(agent, { id, key: randomUUID(), text: "Please look at the left shoe." });
  const [asked] = await mails();
  expect(asked?.text).toContain("Please look at the left shoe.");
  expect(asked?.text).toContain("The sole came off on the second day.\n\nThe left one.");
  expect(asked?.text).not.toContain("Which of the two?");
  expect(asked?.text).not.toContain("\n\n\n");
});

test("what we decide the shop reads, with what is refunded", async () => {
  const { id } = await reported();
  const mails = await mailsToShop(id);
  await decideCase(await createAgent(), { id, end: "accepted", minor: 6_266 });
  expect((await mails()).map(({ text }) => /£62\.66 is refunded/.test(text))).toEqual([true]);
});

test("a customer who opens it again does not write to the shop: it is for us to look at", async () => {
  const { customer, id } = await reported();
  await withdrawCase(customer, id);
  const mails = await mailsToShop(id);
  await reopenCase(customer, words(id, "It is not settled."));
  await addToCase(customer, words(id, "They said no."));
  expect(await mails()).toEqual([]);
});
