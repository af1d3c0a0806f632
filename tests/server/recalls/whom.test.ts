import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid } from "#server/platform/errors.ts";
import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { correctFees, feesArticle, OLD, tell } from "#tests/support/recalls.ts";

const TEXTS = { en: "We got the late fee wrong." };

test("answers of more than half a year ago and conversations without words are passed over", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  const { conversationId } = await tell(place);
  await db.conversation.update({
    where: { id: conversationId },
    data: { closedAt: new Date(), sealedSeq: 1 },
  });
  const old = await createConversation();
  await db.event.create({
    data: {
      conversationId: old.id,
      seq: 1,
      kind: "message",
      author: "assistant",
      content: { text: OLD, citations: [citation(place.slug)] },
      createdAt: new Date(Date.now() - 181 * 24 * 60 * 60_000),
    },
  });
  await correctFees(place);
  expect(await countRecall(lead, place)).toEqual({
    count: 0,
    archived: false,
    correctedAgainst: 0,
  });
  const wish = { ...place, version: 2, archived: false, texts: TEXTS };
  await expect(startRecall(lead, wish)).rejects.toThrow("help.nobodyTold");
});

const citation = (slug: string) => ({ slug, version: 1, title: "Late payments", passage: OLD });

test("only leads recall, what they have read, in every language that is needed", async () => {
  const [agent, lead] = [await createAgent(), await createAgent("supervisor")];
  const place = await feesArticle();
  await tell(place, { customer: await createCustomer({ locale: "de-AT" }) });
  await correctFees(place);
  const wish = { ...place, version: 2, archived: false, texts: TEXTS };
  for (const stranger of [agent, await createCustomer()]) {
    await expect(getRecall(stranger, place)).rejects.toThrow(Forbidden);
    await expect(countRecall(stranger, place)).rejects.toThrow(Forbidden);
    await expect(startRecall(stranger, wish)).rejects.toThrow(Forbidden);
  }
  await expect(startRecall(lead, wish)).rejects.toThrow(Invalid);
  const texts = { de: "Das war falsch." };
  await expect(startRecall(lead, { ...wish, version: 1, texts })).rejects.toThrow(Conflict);
});
