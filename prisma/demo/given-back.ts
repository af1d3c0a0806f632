import { v7 as newId } from "uuid";
import { decideCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { markRefundArrived, markRefundSent, recordRefund } from "#server/payments/refund.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { instantOn } from "./days.ts";
import type { SeedContext } from "./seed-purchase.ts";
import { randomFrom } from "./random.ts";
import type { Course } from "./stories.ts";

type Item = { quantity: number; unitMinor: number };

/** What comes back: the last thing of several, or part of the price of a single one. */
export async function giveBack(
  plan: OpenedPlan,
  items: Item[],
  { givenBack, dueIn }: Course,
  { viewer, customer, seed, now }: SeedContext,
) {
  const { purchaseId } = plan;
  const today = dayIn(customer.timeZone, now);
  const minutes = 10 * 60 + randomFrom(seed + 2).below(6 * 60);
  const ago = (days: number) =>
    instantOn(addDays(today, -days), customer.timeZone, minutes + (days % 5) * 7, now);
  const part = partOf(items);
  const refund = { id: newId(), purchaseId, amountMinor: part };

  const sendBack = (minor: number, at: Date) => {
    const words = WORDS[catalogueOf(viewer.locale)];
    const sent = { key: newId(), planId: plan.id, kind: "sent_back" as const, minor };
    return openCase({ viewer, customerId: viewer.id }, { ...sent, text: words.sent }, at);
  };

  if (givenBack === "return_open") await sendBack(part, ago(3));
  if (givenBack === "return_declined") {
    const { id } = await sendBack(part, ago(12));
    const text = WORDS[catalogueOf(viewer.locale)].declined;
    await decideCase(null, { id, end: "declined", text }, ago(6));
  }
  if (givenBack === "refund_created") await recordRefund({ ...refund, at: ago(1) });
  if (givenBack === "refund_sent") {
    await recordRefund({ ...refund, at: ago(6) });
    await markRefundSent(refund.id, ago(4));
  }
  if (givenBack === "refund_arrived") {
    await recordRefund({ ...refund, at: ago(16) });
    await markRefundSent(refund.id, ago(14));
    await markRefundArrived(refund.id, ago(9));
  }
  // All of it came back before the next instalment was due.
  if (givenBack === "whole_purchase") {
    const at = (days: number) => ago(days - dueIn);
    const amountMinor = items.reduce((sum, item) => sum + item.quantity * item.unitMinor, 0);
    const { id } = await sendBack(amountMinor, at(12));
    await decideCase(null, { id, end: "accepted", minor: amountMinor }, at(6));
    const { id: refundId } = await db.refund.findUniqueOrThrow({ where: { caseId: id } });
    await markRefundSent(refundId, at(4));
    await markRefundArrived(refundId, at(1));
  }
}

const WORDS: Record<Language, { sent: string; declined: string }> = {
  en: {
    sent: "It doesn’t fit, so I sent it back with the label from the parcel.",
    declined: "The shop says that it was used and can’t be sold again.",
  },
  de: {
    sent: "Es passt nicht, deshalb habe ich es mit dem Etikett aus dem Paket zurückgeschickt.",
    declined: "Der Shop sagt, dass es benutzt wurde und nicht mehr verkauft werden kann.",
  },
  sv: {
    sent: "Det passade inte, så jag skickade tillbaka det med etiketten i paketet.",
    declined: "Butiken säger att varan är använd och inte kan säljas igen.",
  },
  ar: {
    sent: "المقاس غير مناسب، فأعدته بالملصق الموجود في الطرد.",
    declined: "يقول المتجر إن المنتج استُخدم ولا يمكن بيعه مرة أخرى.",
  },
};

function partOf(items: Item[]) {
  const last = items.at(-1);
  if (!last) return 0;
  return items.length > 1 ? last.unitMinor : Math.round(last.unitMinor / 500) * 100;
}
