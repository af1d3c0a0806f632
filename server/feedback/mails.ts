import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { FeedbackKind, FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { isMailed } from "./policy.ts";

const QUOTE = 400;

type Addressed = {
  id: string;
  kind: FeedbackKind;
  text: string;
  mayWrite: boolean;
  customer: { name: string; email: string; locale: string; deactivatedAt: Date | null };
};

type Author = { name: string };

/** What we do with somebody's words is news to them; that we look at them again is not. */
export async function mailStatus(
  tx: Tx,
  { name: by }: Author,
  item: Addressed,
  to: FeedbackStatus,
) {
  if (to !== "new") await mail(tx, item, to, { by });
}

export const mailReply = (tx: Tx, { name: by }: Author, item: Addressed, reply: string) =>
  mail(tx, item, "reply", { by, reply });

type FeedbackMail = Exclude<FeedbackStatus, "new"> | "reply";

async function mail(
  tx: Tx,
  item: Addressed,
  occasion: FeedbackMail,
  values: Record<string, string>,
) {
  if (!isMailed(item)) return;
  const { customer } = item;
  const t = translatorFor(customer.locale, "mail");
  const all = {
    ...values,
    kind: item.kind,
    name: customer.name,
    quote: quoteOf(item.text),
    link: new URL(`/feedback/${item.id}`, settings().origin).href,
  };
  await queueMail(tx, {
    to: customer.email,
    subject: t(`feedback.${occasion}.subject`, all),
    text: t(`feedback.${occasion}.text`, all),
  });
}

function quoteOf(text: string) {
  const short = text.length > QUOTE ? `${text.slice(0, QUOTE).toWellFormed()} …` : text;
  return short.replaceAll(/^/gm, "> ");
}
