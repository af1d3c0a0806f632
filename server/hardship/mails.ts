import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { fetchPlansIn } from "#server/plans/rows.ts";
import { debtAdviceText } from "./debt-advice.ts";
import type { HardshipStep } from "./hardship-hooks.ts";
import { isOwedOn, planInNeed } from "./need.ts";

type News = { requestId: string; step: HardshipStep };

/** What has been asked or decided, what each plan means for the coming months, and who else helps. */
export async function queueHardshipMail(tx: Tx, { requestId, step }: News) {
  // What is paid needs no mail of its own: the last payment has had one.
  if (step === "nothing_owed") return;
  const row = await tx.hardshipRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: {
      customer: { select: { name: true, email: true, locale: true, timeZone: true } },
      pauses: { select: { planId: true } },
    },
  });
  const { name, email, locale, timeZone } = row.customer;
  const today = dayIn(timeZone);
  const t = translatorFor(locale, "mail");
  const day = (on: string) => dayText(on, locale, "weekday", today);
  const ids = new Set(row.pauses.map(({ planId }) => planId));
  const plans = (await fetchPlansIn(tx, row.customerId))
    .filter((plan) => ids.has(plan.id) && isOwedOn(plan))
    .map((plan) => planInNeed(plan, today));
  const line = step === "asked" ? "paused" : "resumed";
  const values = {
    name,
    said: row.answer,
    hasSaid: row.answer ? "yes" : "no",
    relief: row.relief ?? "other",
    day: day(dayOf(row.dueOn)),
    plans: plans
      .map(({ merchant, remaining, count, next, lastOn }) =>
        t(`hardship.${line}`, {
          merchant,
          remaining: moneyText(remaining, locale),
          count,
          amount: moneyText(next.amount, locale),
          first: day(next.dueOn),
          last: day(lastOn),
        }),
      )
      .join("\n"),
    advice: debtAdviceText(timeZone, t("hardship.elsewhere")),
    link: new URL(`/hardship/${requestId}`, settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t(`hardship.${step}.subject`, values),
    text: t(`hardship.${step}.text`, values),
  });
}
