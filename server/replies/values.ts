import { customerOf } from "#server/desk/customer.ts";
import { plansFor } from "#server/plans/plan.ts";
import type { InstalmentView } from "#server/plans/schema.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { firstName } from "#server/platform/first-name.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { type Language, languageOf, localeOf } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { OverduePayment } from "./schema.ts";
import type { Values } from "./variables.ts";

/** What a text can say of this conversation's customer, and the oldest payment that they owe already. */
export async function valuesFor(viewer: Viewer, conversationId: string) {
  const customerId = await customerOf(viewer, conversationId);
  const [{ locale, customer }, { coming, overdue }] = await Promise.all([
    db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { locale: true, customer: { select: { name: true, timeZone: true } } },
    }),
    paymentsOf(viewer, customerId),
  ]);
  const names = { customer: firstName(customer.name), agent: firstName(viewer.name) };
  function valuesIn(language: Language): Values {
    const spoken = languageOf(locale) === language ? locale : localeOf(language);
    const company = translatorFor(spoken, "common")("brand");
    return { ...names, company, ...paymentValues(coming, spoken, dayIn(customer.timeZone)) };
  }
  return { locale, valuesIn, overdue: overdue && overduePayment(overdue) };
}

type Owed = { merchant: string; instalment: InstalmentView };

/** What is on hold or paused has no day, and what is overdue is not the next one. */
async function paymentsOf(viewer: Viewer, customerId: string) {
  const all = (await plansFor(viewer, customerId))
    .flatMap(({ merchant, instalments }) =>
      instalments.map((instalment): Owed => ({ merchant, instalment })),
    )
    .toSorted((a, b) => a.instalment.dueOn.localeCompare(b.instalment.dueOn));
  return { coming: all.find(isComing) ?? null, overdue: all.find(isOverdue) ?? null };
}

const isComing = ({ instalment: { state } }: Owed) => state === "due_soon" || state === "upcoming";
const isOverdue = ({ instalment: { state } }: Owed) => state === "overdue";

function paymentValues(owed: Owed | null, locale: string, today: string) {
  if (!owed) return { amount: null, due: null, merchant: null };
  const { merchant, instalment } = owed;
  return {
    amount: moneyText(instalment.outstanding, locale),
    due: dayText(instalment.dueOn, locale, "weekday", today),
    merchant,
  };
}

const overduePayment = ({ merchant, instalment }: Owed): OverduePayment => ({
  merchant,
  amount: instalment.outstanding,
  dueOn: instalment.dueOn,
});
