import { reply } from "#server/conversations/messages.ts";
import { notifyOpened, openIn } from "#server/conversations/open.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyInboxes } from "./notify.ts";
import { canTriage } from "./policy.ts";

const QUOTE = 400;

/**
 * What cannot be solved by a reply is talked about: in the chat that the customer has open, else in a new one, which
 * begins with what they wrote. Asked for twice it is the same first message.
 * @throws Conflict when a colleague is in that chat, or the customer has left
 */
export async function talkAbout(viewer: Viewer, id: string): Promise<{ conversationId: string }> {
  authorize(canTriage(viewer));
  const item = await db.feedbackItem.findUnique({ where: { id }, include: { customer: true } });
  if (!item) throw new NotFound();
  const { customer } = item;
  if (customer.deactivatedAt) throw new Conflict("feedback.customerLeft");
  const conversation = await openIn(db, customer);
  notifyOpened(conversation);
  const conversationId = conversation.id;
  await takeOver(viewer, conversationId);
  const t = translatorFor(customer.locale, "feedback");
  const text = t("talk.opening", { name: customer.name, quote: quoteOf(item.text) });
  await reply(viewer, { conversationId, clientKey: id, text });
  // Not before: a chat that a colleague is in has nothing to do with it.
  await db.$transaction(async (tx) => {
    const data = { conversationId };
    await tx.feedbackItem.updateMany({ where: { id, conversationId: null }, data });
    await audit(tx, viewer, { action: "feedback.talk", subjectId: id, customerId: customer.id });
  });
  notifyInboxes();
  return { conversationId };
}

const quoteOf = (text: string) =>
  text.length > QUOTE ? `${text.slice(0, QUOTE).toWellFormed()} …` : text;
