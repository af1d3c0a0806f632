import { expect, test } from "vitest";
import { readForReview } from "#server/insights/blind.ts";
import { reviewConversation } from "#server/insights/review.ts";
import { writeDueFacts } from "#server/insights/write-facts.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { answer, hoursAgo, pastChat } from "#tests/support/past-chats.ts";

const judged = { isSolved: true, isRight: true, kindness: 4 };

/** First the assistant answers, then Jonas Ek, who says who he is. */
async function sampled(agent: Viewer) {
  const conversationId = await pastChat(await createCustomer(), {
    at: hoursAgo(30),
    tell(log) {
      answer(log);
      log.ask("button", "");
      log.join(agent, 30);
      log.pass(5);
      log.add(
        "message",
        "agent",
        { text: "Jonas here. Ask for Jonas Ek, not Jonasson." },
        agent.id,
      );
      log.pass(100);
    },
  });
  await writeDueFacts();
  await db.conversationFact.update({ where: { conversationId }, data: { reviewers: 1 } });
  return conversationId;
}

const jonas = () => createAgent("agent", { name: "Jonas Ek" });

test("until it is judged nothing says who answered", async () => {
  const [agent, reviewer] = [await jonas(), await createAgent()];
  const conversationId = await sampled(agent);
  const { messages } = await readForReview(reviewer, conversationId);
  expect(messages.map(({ from, text }) => [from, text])).toEqual([
    ["customer", "Is there a fee?"],
    ["us", "There is none."],
    ["us", "… here. Ask for …, not Jonasson."],
  ]);
  expect(JSON.stringify(messages)).not.toMatch(/assistant|agent/);
});

test("judged, it says who answered, and is no longer to be read here", async () => {
  const [agent, reviewer] = [await jonas(), await createAgent()];
  const conversationId = await sampled(agent);
  expect(await reviewConversation(reviewer, { conversationId, ...judged })).toEqual({
    assistant: true,
    people: ["Jonas Ek"],
  });
  await expect(readForReview(reviewer, conversationId)).rejects.toThrow(NotFound);
});

test("only what waits for one's judgement is read so, and it is written down", async () => {
  const [agent, reviewer] = [await jonas(), await createAgent()];
  const conversationId = await sampled(agent);
  await expect(readForReview(agent, conversationId)).rejects.toThrow(NotFound);
  await expect(readForReview(await createCustomer(), conversationId)).rejects.toThrow(Forbidden);
  await readForReview(reviewer, conversationId);
  const read = { actorId: reviewer.id, subjectId: conversationId, action: "conversations.read" };
  expect(await db.auditEntry.count({ where: read })).toBe(1);
});
