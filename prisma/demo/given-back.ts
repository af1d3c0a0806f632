import { v7 as newId } from "uuid";
import { decideCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { goOnAfterSilence } from "#server/cases/sweeps.ts";
import { askCustomer } from "#server/cases/talk.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { instantOn } from "./days.ts";
import { GIVEN_BACK_WORDS } from "./given-back-words.ts";
import type { SeedContext } from "./seed-purchase.ts";
import { travel } from "./provider.ts";
import { randomFrom } from "./random.ts";
import type { Course } from "./stories.ts";

type Item = { quantity: number; unitMinor: number };

/** What comes back: the last thing of several, or part of the price of a single one. */
export async function giveBack(
  plan: OpenedPlan,
  items: Item[],
  { givenBack, dueIn }: Course,
  { viewer, agent, customer, seed, now }: SeedContext,
) {
  const { purchaseId } = plan;
  const today = dayIn(customer.timeZone, now);
  const minutes = 10 * 60 + randomFrom(seed + 2).below(6 * 60);
  const ago = (days: number) =>
    instantOn(addDays(today, -days), customer.timeZone, minutes + (days % 5) * 7, now);
  const part = partOf(items);
  const all = items.reduce((sum, item) => sum + item.quantity * item.unitMinor, 0);
  const refund = { id: newId(), purchaseId, amountMinor: part };
  const words = GIVEN_BACK_WORDS[catalogueOf(viewer.locale)];

  const report = (kind: "sent_back" | "faulty" | "not_arrived", minor: number, at: Date) => {
    const told = { key: newId(), planId: plan.id, kind, minor, text: words[kind] };
    return openCase({ viewer, customerId: viewer.id }, told, at);
  };

  if (givenBack === "return_open") await report("sent_back", part, ago(3));
  if (givenBack === "return_declined") {
    const { id } = await report("sent_back", part, ago(12));
    await decideCase(null, { id, end: "declined", text: words.declined }, ago(6));
  }
  if (givenBack === "photo_asked") {
    const { id } = await report("faulty", part, ago(5));
    await askCustomer(agent, { id, key: newId(), text: words.asked }, ago(2));
  }
  if (givenBack === "shop_silent") {
    const { id } = await report("not_arrived", all, ago(10));
    await goOnAfterSilence(id, ago(2));
  }
  const refunded = async (at: Date) => {
    await recordRefund({ ...refund, at, isPast: true });
    await travel(refund.id, at);
  };
  if (givenBack === "refund_by_hand") await refunded(ago(1));
  if (givenBack === "refund_sent") await refunded(ago(2));
  if (givenBack === "refund_arrived") await refunded(ago(16));
  // All of it came back before the next instalment was due.
  if (givenBack === "whole_purchase") {
    const at = (days: number) => ago(days - dueIn);
    const { id } = await report("sent_back", all, at(12));
    await decideCase(null, { id, end: "accepted", minor: all }, at(6));
    const { id: refundId } = await db.refund.findUniqueOrThrow({ where: { caseId: id } });
    await travel(refundId, at(6));
  }
}

function partOf(items: Item[]) {
  const last = items.at(-1);
  if (!last) return 0;
  return items.length > 1 ? last.unitMinor : Math.round(last.unitMinor / 500) * 100;
}
