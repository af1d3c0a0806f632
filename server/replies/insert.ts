import { customerOf } from "#server/desk/customer.ts";
import { isSuspended } from "#server/plans/plan-status.ts";
import { plansFor } from "#server/plans/plan.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { firstName } from "#server/platform/first-name.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { catalogueOf, type Language, languageOf, localeOf } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { findReply } from "./replies.ts";
import type { Insertion } from "./schema.ts";
import { countUse } from "./uses.ts";
import { filled, missingIn, type Values, variablesIn } from "./variables.ts";
import { languagesOf, textsOf } from "./view.ts";

type Asked = { id: string; conversationId: string; language?: Language | undefined };

/**
 * Its words for this conversation's customer, with what their plans say. Nothing is sent.
 * @returns instead of a text, what it lacks: a value for a variable, or this language
 */
export async function insertReply(
  viewer: Viewer,
  { id, conversationId, language: wanted }: Asked,
): Promise<Insertion> {
  const reply = await findReply(viewer, id);
  if (reply.archivedAt) throw new NotFound("desk.replyGone");
  const customerId = await customerOf(viewer, conversationId);
  const { locale, customer } = await db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { locale: true, customer: { select: { name: true, timeZone: true } } },
  });
  const texts = textsOf(reply);
  const language = wanted ?? catalogueOf(locale);
  const text = texts[language];
  if (!text) return { kind: "languages", asked: language, languages: languagesOf(texts) };
  const spoken = languageOf(locale) === language ? locale : localeOf(language);
  const names = { customer: firstName(customer.name), agent: firstName(viewer.name) };
  const values = {
    ...names,
    ...(await paymentOf(viewer, text, { customerId, locale: spoken, ...customer })),
    company: translatorFor(spoken, "common")("brand"),
  };
  const variables = missingIn(text, values);
  if (variables.length > 0) return { kind: "missing", variables };
  await countUse(id);
  return { kind: "text", text: filled(text, values), language };
}

type Reader = { customerId: string; locale: string; timeZone: string };
type Payment = Pick<Values, "amount" | "due" | "merchant">;

const NONE: Payment = { amount: null, due: null, merchant: null };

/** Of the plan whose next payment comes first; what is on hold or paused has no day. */
async function paymentOf(viewer: Viewer, text: string, reader: Reader): Promise<Payment> {
  if (!variablesIn(text).some((name) => name in NONE)) return NONE;
  const { customerId, locale, timeZone } = reader;
  const plans = (await plansFor(viewer, customerId)).filter((plan) => !isSuspended(plan));
  const [first] = plans
    .flatMap(({ merchant, next }) => (next ? [{ merchant, next }] : []))
    .toSorted((a, b) => a.next.dueOn.localeCompare(b.next.dueOn));
  if (!first) return NONE;
  const { merchant, next } = first;
  return {
    amount: moneyText(next.outstanding, locale),
    due: dayText(next.dueOn, locale, "weekday", dayIn(timeZone)),
    merchant,
  };
}
