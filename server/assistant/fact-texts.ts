import { dayIn } from "#server/platform/clock.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import type { Money, PlanDetail, InstalmentView } from "#server/plans/schema.ts";
import type { ShipmentView } from "#server/plans/shipment.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { DeclineReason, DeclineView } from "#server/spending/schema.ts";
import type {
  DayFact,
  DeclineFact,
  InstalmentFact,
  MoneyFact,
  PaymentFact,
  PlanFact,
  RefundFact,
  ReturnFact,
  ShipmentFact,
} from "./facts.ts";

export type Reader = { locale: string; timeZone: string };

export function factsFor({ locale, timeZone }: Reader, today: string) {
  const money = (amount: Money): MoneyFact => ({ ...amount, text: moneyText(amount, locale) });
  const day = (on: string): DayFact => ({ on, text: dayText(on, locale, "long", today) });
  const dayIfAny = (on: string | null) => (on === null ? null : day(on));
  const dayOf = (instant: string): DayFact => day(dayIn(timeZone, new Date(instant)));
  const dayOrNull = (instant: string | null) => instant && dayOf(instant);

  const payment = (plan: PlanDetail, instalment: InstalmentView): PaymentFact => ({
    ...about(plan),
    number: instalment.number,
    of: plan.instalmentCount,
    amount: money(instalment.outstanding),
    due: day(instalment.dueOn),
    movedFrom: dayIfAny(instalment.movedFrom),
    state: openState(instalment.state),
    method: instalment.method,
    isMethodExpired: instalment.isMethodExpired,
    taking: instalment.taking && {
      state: instalment.taking.state,
      on: dayIfAny(instalment.taking.on),
    },
  });

  const shipment = ({ state, at, carrier, trackingNumber }: ShipmentView): ShipmentFact => ({
    state,
    since: dayOf(at),
    carrier,
    trackingNumber,
  });

  const plan = (detail: PlanDetail): PlanFact => ({
    ...about(detail),
    kind: detail.kind,
    state: detail.state,
    purchased: dayOf(detail.purchasedAt),
    shipment: detail.purchase.shipment && shipment(detail.purchase.shipment),
    total: money(detail.total),
    paid: money(detail.paid),
    remaining: money(detail.remaining),
    overdue: detail.overdue.minor > 0 ? money(detail.overdue) : null,
    settlement: detail.settlement && {
      amount: money(detail.settlement.amount),
      saved: money(detail.settlement.saved),
    },
    next: detail.next && payment(detail, detail.next),
  });

  const instalment = ({
    number,
    amount,
    dueOn,
    movedFrom,
    state,
    paidAt,
  }: InstalmentView): InstalmentFact => ({
    number,
    amount: money(amount),
    due: day(dueOn),
    movedFrom: dayIfAny(movedFrom),
    state,
    paid: dayOrNull(paidAt) || null,
  });

  const refunds = (detail: PlanDetail): RefundFact[] =>
    detail.purchase.refunds.map((refund) => ({
      ...about(detail),
      amount: money(refund.amount),
      toPlan: money(refund.toPlan),
      toMethod: money(refund.toMethod),
      state: refund.state,
      created: dayOf(refund.createdAt),
      waysBack: refund.waysBack.map((way) => ({
        method: way.method,
        amount: money(way.amount),
        state: way.state,
        sent: dayOrNull(way.sentAt) || null,
        expected: dayIfAny(way.expectedOn),
        arrived: dayOrNull(way.arrivedAt) || null,
        isByHand: way.isByHand,
      })),
    }));

  const returns = (detail: PlanDetail): ReturnFact[] =>
    detail.purchase.cases.map((one) => ({
      caseId: one.id,
      ...about(detail),
      amount: money(one.amount),
      kind: one.kind,
      state: one.state,
      turn: one.turn,
      due: day(one.dueOn),
      opened: dayOf(one.openedAt),
      ended: dayOrNull(one.endedAt) || null,
    }));

  const decline = ({ merchant, amount, at, reason }: DeclineView): DeclineFact => ({
    merchant,
    amount: money(amount),
    declined: dayOf(at),
    reason: reasonText(reason, locale),
  });

  return { money, day, payment, plan, instalment, refunds, returns, decline };
}

/** The sentences that stand on the customer's page. */
function reasonText(reason: DeclineReason, locale: string) {
  const t = translatorFor(locale, "spending");
  return `${t(`reasons.${reason}.title`)}. ${t(`reasons.${reason}.text`)}`;
}

const openState = (state: InstalmentView["state"]): PaymentFact["state"] =>
  state === "overdue" || state === "due_soon" || state === "on_hold" || state === "paused"
    ? state
    : "upcoming";

const about = ({ id, merchant, title }: PlanDetail) => ({ planId: id, merchant, title });
