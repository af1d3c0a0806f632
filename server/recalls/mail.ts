import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { contents } from "#server/conversations/schema.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";

export const MAIL_JOB = "recalls.mail";

/** To whoever has not read the correction after a while, once: the row decides. */
export function mailCorrection(recallId: string, customerId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.correction.updateMany({
      where: { recallId, customerId, mailedAt: null },
      data: { mailedAt: now() },
    });
    if (count === 0) return 0;
    const { seq, conversation, customer } = await tx.correction.findUniqueOrThrow({
      where: { recallId_customerId: { recallId, customerId } },
      include: { conversation: true, customer: true },
    });
    if (conversation.readSeq >= seq || customer.deactivatedAt) return 0;
    const event = await tx.event.findUniqueOrThrow({
      where: { conversationId_seq: { conversationId: conversation.id, seq } },
    });
    const { text, correction } = contents.message.parse(event.content);
    const path = conversation.closedAt ? `/chat/history/${conversation.id}` : "/chat";
    const t = translatorFor(customer.locale, "mail");
    const values = {
      name: customer.name,
      title: correction?.title ?? "",
      words: text.replaceAll(/^/gm, "    "),
      link: new URL(path, settings().origin).href,
    };
    await queueMail(tx, {
      to: customer.email,
      subject: t("correction.subject", values),
      text: t("correction.text", values),
    });
    return 1;
  });
}
