import { v7 as newId } from "uuid";
import { recordPayment } from "#server/payments/payment.ts";
import { addDays } from "#server/platform/calendar.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { dayIn } from "#server/platform/clock.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import { instantOn } from "./days.ts";
import type { SeedContext } from "./seed-purchase.ts";
import type { Course } from "./stories.ts";

/** Nobody has to say why. */
const IN_NEED = [
  { reason: "illness", wish: "half", says: false },
  { reason: "less_income", wish: "two_months", says: true },
  { reason: "unsaid", wish: null, says: false },
] as const;
/** In the words of whoever cannot pay. */
const LESS_INCOME: Record<Language, string> = {
  en: "My hours were cut in October. From February on I have my full shifts again.",
  de: "Im Oktober wurden meine Stunden gekürzt. Ab Februar arbeite ich wieder voll.",
  sv: "Mina timmar drogs ner i oktober. Från februari jobbar jag heltid igen.",
  ar: "خُفّضت ساعات عملي في أكتوبر. سأعود إلى الدوام الكامل ابتداءً من فبراير.",
};
const LATER = 9;
const NOON = 12 * 60;

/** What was agreed on besides the schedule: a later day, rest, or the end of it. */
export async function arrange(plan: OpenedPlan, course: Course, context: SeedContext) {
  const { customer, viewer, now } = context;
  const today = dayIn(customer.timeZone, now);
  const ago = (days: number) => instantOn(addDays(today, -days), customer.timeZone, NOON, now);
  const open = plan.instalments.slice(course.paid);
  const [next] = open;
  if (!next) return;

  if (course.extended) {
    const { id: instalmentId, dueOn: fromOn } = next;
    const toOn = addDays(fromOn, LATER);
    await extendInstalment(viewer, { instalmentId, fromOn, toOn, at: ago(2) });
  }
  if (course.hardship) {
    const need = IN_NEED[viewer.email.charCodeAt(0) % IN_NEED.length] ?? IN_NEED[0];
    const { says, ...asked } = need;
    const text = says ? LESS_INCOME[catalogueOf(viewer.locale)] : null;
    const asker = { viewer, customerId: viewer.id };
    await askForRelief(asker, { ...asked, text, key: newId(), planIds: [plan.id] }, ago(2));
  }
  if (course.settledEarly) {
    for (const { id: instalmentId, amountMinor } of open) {
      const attempt = { id: newId(), instalmentId, amountMinor, method: customer.card };
      await recordPayment({ ...attempt, at: ago(5) });
    }
  }
}
