import { expect, test } from "vitest";
import { viewsOf } from "#server/conversations/view.ts";
import { askFor } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const requestOf = (conversationId: string) =>
  db.humanRequest.findFirstOrThrow({ where: { conversationId } });

test("what weighs on a customer is for staff alone, and stays in the conversation", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await askFor(id, "distress", "My mother has died", "bereavement");

  const [forStaff] = await viewsOf(await createAgent(), [id]);
  const [forCustomer] = await viewsOf({ ...customer, sessionId: "" }, [id]);

  expect(forStaff?.concern).toBe("bereavement");
  expect(forCustomer?.concern).toBeNull();
});

test("the heaviest counts, whatever comes after it", async () => {
  const { id } = await createConversation();
  await askFor(id, "distress", "I can't pay", "hardship");
  await askFor(id, "distress", "I don't want to live", "crisis");
  await askFor(id, "distress", "and I am ill", "illness");
  expect((await db.conversation.findUniqueOrThrow({ where: { id } })).concern).toBe("crisis");
});

test("who may be in danger is helped before anybody else, also when they waited already", async () => {
  const [waiting, other] = [await createConversation(), await createConversation()];
  await askFor(waiting.id, "words", "A person, please");
  await askFor(other.id, "breach");
  await askFor(waiting.id, "distress", "I want to die", "crisis");

  const [{ priority }, { priority: ofBroken }] = [
    await requestOf(waiting.id),
    await requestOf(other.id),
  ];
  expect(priority).toBeGreaterThan(ofBroken);
});

test("whoever comes reads the words that made it urgent, not those that it began with", async () => {
  const { id } = await createConversation();
  await askFor(id, "words", "A person, please");
  await askFor(id, "distress", "I want to die", "crisis");
  expect((await requestOf(id)).reason).toBe("I want to die");
});
