import { reply } from "#server/conversations/messages.ts";
import { notifyOpened, openIn } from "#server/conversations/open.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { leaveNote } from "./answer.ts";
import { canTriage } from "./policy.ts";

const QUOTE = 400;

type Opening = { id: string; clientKey: string; text: string };

/**
 * What cannot be solved by a reply is talked about: in the chat that the customer has open, else in a new one. It begins
 * with the words that the viewer has seen and sent; sent twice with one key it is the same first message.
 * @throws Conflict when a colleague is in that chat, or the customer has left
 */
export async function talkAbout(
  viewer: Viewer,
  { id, clientKey, text }: Opening,
): Promise<{ conversationId: string }> {
  authorize(canTriage(viewer));
  const item = await db.feedbackItem.findUnique({ where: { id }, include: { customer: true } });
  if (!item) throw new NotFound();
  const { customer } = item;
  if (customer.deactivatedAt) throw new Conflict("feedback.customerLeft");
  const conversation = await openIn(db, customer);
  notifyOpened(conversation);
  const conversationId = conversation.id;
  await takeOver(viewer, conversationId);
  await reply(viewer, { conversationId, clientKey, text });
  // Not before: a chat that a colleague is in has nothing to do with it.
  await db.$transaction(async (tx) => {
    const data = { conversationId };
    await tx.feedbackItem.updateMany({ where: { id, conversationId: null }, data });
    await audit(tx, viewer, { action: "feedback.talk", subjectId: id, customerId: customer.id });
  });
  const t = translatorFor(viewer.locale, "feedback");
  await leaveNote(viewer, { id, clientKey, text: t("talk.noted", { text }) });
  return { conversationId };
}

/** What it may begin with, in the customer's language: what they wrote, to be changed before it is sent. */
export function openingOf({ text, customer }: Asked): string {
  const t = translatorFor(customer.locale, "feedback");
  return t("talk.opening", { name: customer.name, quote: quoteOf(text) });
}

type Asked = { text: string; customer: { name: string; locale: string } };

const quoteOf = (text: string) =>
  text.length > QUOTE ? `${text.slice(0, QUOTE).toWellFormed()} …` : text;
