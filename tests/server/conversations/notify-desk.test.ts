import { expect, test } from "vitest";
import { append } from "#server/conversations/log.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { requestPerson } from "#server/desk/requests.ts";
import { subscribeDesks } from "#server/conversations/topics.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

test("the desk hears of new words, once for those of one moment", async () => {
  const { id, customerId: authorId } = await createConversation();
  const heard: unknown[] = [];
  // The desk hears of all conversations, also of those that other tests have just left.
  const leave = subscribeDesks((news) => isAbout(news, id) && heard.push(news));

  for (const text of ["Hello", "Is somebody there?"]) {
    await append({
      conversationId: id,
      kind: "message",
      author: "customer",
      authorId,
      content: { text },
    });
  }
  await expect.poll(() => heard).toEqual([{ conversationId: id }]);
  leave();
});

const isAbout = (news: object, conversationId: string) =>
  "conversationId" in news && news.conversationId === conversationId;

test("staff see since when and why somebody waits, the customer sees the promise alone", async () => {
  const customer = await createCustomer({ timeZone: "America/Bogota" });
  const conversation = await createConversation(customer);
  await db.$transaction((tx) => requestPerson(tx, conversation, "words", "A person, please"));

  const [forStaff] = await viewsOf(await createAgent(), [conversation.id]);
  expect(forStaff).toMatchObject({
    status: "waiting",
    customer: { timeZone: "America/Bogota" },
    waiting: { askedBy: "words", reason: "A person, please" },
  });
  const [forCustomer] = await viewsOf(customer, [conversation.id]);
  expect(forCustomer).toMatchObject({ status: "waiting", position: 1, waiting: null });
});
