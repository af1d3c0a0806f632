import { randomUUID } from "node:crypto";
import { append } from "#server/conversations/log.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { correctArticle, publishArticle } from "./articles.ts";
import { createAgent, createConversation, createCustomer } from "./factories.ts";

export const OLD = "We charge a late fee of 5 euros.";
export const STAYS = "A reminder comes first.";
export const NEW = "We charge no late fees.";

export const bodyOf = (fees: string) => `${STAYS}\n\n## Fees\n\n${fees}`;

/** An article of its own, in its first version. */
export async function feesArticle() {
  const slug = `fees-${randomUUID().slice(0, 8)}`;
  const words = { title: "Late payments", body: bodyOf(OLD) };
  await publishArticle(await createAgent("admin"), { slug, locale: "en", ...words, follows: 0 });
  return { slug, language: "en" as const };
}

type Place = Awaited<ReturnType<typeof feesArticle>>;

export const correctFees = (place: Place, fees = NEW) =>
  correctArticle(place, { title: "Late payments", body: bodyOf(fees) });

type Telling = { customer?: Viewer; passage?: string; conversationId?: string; version?: number };

/** The assistant has answered with that passage. */
export async function tell({ slug }: Place, { passage = OLD, version = 1, ...who }: Telling = {}) {
  const customer = who.customer ?? (await createCustomer({ locale: "en-GB" }));
  const conversationId = who.conversationId ?? (await createConversation(customer)).id;
  const { seq } = await append({
    conversationId,
    kind: "message",
    author: "assistant",
    clientKey: randomUUID(),
    content: { text: passage, citations: [{ slug, version, title: "Late payments", passage }] },
  });
  return { customer, conversationId, seq };
}
