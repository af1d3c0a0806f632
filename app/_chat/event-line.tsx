"use client";

import { useLocale, useTranslations } from "next-intl";
import type { EventContent } from "#server/conversations/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";
import type { LineEvent } from "./state/rows.ts";

export type Perspective = "customer" | "staff";

export function EventLine({ event, perspective }: { event: LineEvent; perspective: Perspective }) {
  const sentence = useEventSentence(perspective);
  return (
    <p className="mx-auto mt-5 max-w-prose text-center text-sm text-soft">
      <bdi>{sentence(event)}</bdi>
      {perspective === "customer" && (event.kind === "paid" || event.kind === "payment_asked") && (
        <ChargeLink
          chargeId={event.content.chargeId}
          label={event.kind === "paid" ? "receipt" : "goOn"}
        />
      )}
      {perspective === "customer" && event.kind === "case_changed" && (
        <CaseLink caseId={event.content.caseId} />
      )}
      {perspective === "customer" && event.kind === "hardship_changed" && (
        <HardshipLink requestId={event.content.requestId} />
      )}
      <span className="ms-2 text-xs whitespace-nowrap">
        <When at={event.createdAt} look="time" />
      </span>
    </p>
  );
}

function ChargeLink({ chargeId, label }: { chargeId: string; label: "receipt" | "goOn" }) {
  const t = useTranslations("chat.events.customer");
  return (
    <Link href={`/payments/${chargeId}`} prefetch={false} className="link ms-2 whitespace-nowrap">
      {t(label)}
    </Link>
  );
}

function CaseLink({ caseId }: { caseId: string }) {
  const t = useTranslations("chat.events.customer");
  return (
    <Link href={`/cases/${caseId}`} prefetch={false} className="link ms-2 whitespace-nowrap">
      {t("toCase")}
    </Link>
  );
}

function HardshipLink({ requestId }: { requestId: string }) {
  const t = useTranslations("chat.events.customer");
  return (
    <Link href={`/hardship/${requestId}`} prefetch={false} className="link ms-2 whitespace-nowrap">
      {t("toHardship")}
    </Link>
  );
}

/** The same sentence is shown and announced. */
export function useEventSentence(perspective: Perspective) {
  const t = useTranslations(`chat.events.${perspective}`);
  const movedText = useMovedText(perspective);
  const paidText = usePaidText(perspective);
  const dueMovedText = useDueMovedText(perspective);
  const locale = useLocale();
  return (event: LineEvent): string => {
    switch (event.kind) {
      case "joined":
      case "left":
      case "handed_back":
        return t(event.kind, { name: event.content.name });
      case "moved":
        return movedText(event.content);
      case "human_requested":
        return t("human_requested", { askedBy: event.content.askedBy });
      case "human_request_ended":
        return t("human_request_ended", { end: event.content.end });
      case "callback_booked":
        return t("callback_booked", { at: new Date(event.content.startsAt) });
      case "callback_moved":
        return t("callback_moved", {
          at: new Date(event.content.startsAt),
          why: event.content.why,
        });
      case "callback_ended":
        return t("callback_ended", { end: event.content.end });
      case "voice_started":
        return t("voice_started");
      case "voice_ended": {
        const { end, seconds, startedBy } = event.content;
        return seconds === null
          ? t("voiceUnanswered", { end, startedBy })
          : t("voice_ended", { end, minutes: Math.floor(seconds / 60) });
      }
      case "reopened": {
        const { to } = event.content;
        return to ? t("reopened", { name: to }) : t("reopenedWaiting");
      }
      case "resolved":
        return t("resolved", { by: event.content.by, name: event.content.name });
      case "paid":
        return paidText(event.content);
      case "due_moved":
        return dueMovedText(event.content);
      case "autopay_set":
        return t("autopay_set", {
          by: event.content.by === null ? "none" : isolated(event.content.by),
          merchant: isolated(event.content.merchant),
          method: isolated(event.content.method ?? ""),
          isOn: event.content.isOn ? "yes" : "no",
        });
      case "case_changed":
        return t("case_changed", {
          by: event.content.by === null ? "none" : isolated(event.content.by),
          merchant: isolated(event.content.merchant),
          step: event.content.step,
        });
      case "hardship_changed":
        return t("hardship_changed", {
          by: event.content.by === null ? "none" : isolated(event.content.by),
          step: event.content.step,
        });
      case "payment_asked":
      case "payment_declined":
        return t(event.kind, {
          by: isolated(event.content.by),
          amount: isolated(moneyText(event.content, locale)),
          method: isolated(event.content.method),
        });
      case "rated":
        return t("rated", { score: event.content.score });
      default:
        return t("answer_failed");
    }
  };
}

/** The customer reads who is there; staff read who decided it. */
function useMovedText(perspective: Perspective) {
  const t = useTranslations("chat.events");
  return ({ by, from, to }: EventContent<"moved">): string => {
    if (perspective === "customer") {
      return to ? t("customer.moved", { name: to }) : t("customer.movedBack", { name: from ?? "" });
    }
    if (!to)
      return by === from
        ? t("staff.gaveBack", { by })
        : t("staff.putBack", { by, from: from ?? "" });
    if (from && by === to) return t("staff.tookFrom", { by, from });
    if (!from) return t("staff.assigned", { by, to });
    return by === from ? t("staff.passedOn", { by, to }) : t("staff.moved", { by, from, to });
  };
}

function useDueMovedText(perspective: Perspective) {
  const t = useTranslations(`chat.events.${perspective}`);
  const locale = useLocale();
  return ({ by, merchant, fromOn, toOn, ...amount }: EventContent<"due_moved">): string =>
    t("due_moved", {
      by: by === null ? "none" : isolated(by),
      merchant: isolated(merchant),
      amount: isolated(moneyText(amount, locale)),
      // Its year is that of the new day, which is the one that counts.
      from: dayText(fromOn, locale, "long", toOn),
      to: dayText(toOn, locale, "long", toOn),
    });
}

function usePaidText(perspective: Perspective) {
  const t = useTranslations(`chat.events.${perspective}`);
  const locale = useLocale();
  return ({ by, method, merchants, ...amount }: EventContent<"paid">): string => {
    const paid = {
      amount: isolated(moneyText(amount, locale)),
      merchants: new Intl.ListFormat(locale).format(merchants.map(isolated)),
      method: isolated(method),
    };
    return by ? t("paidFor", { ...paid, by: isolated(by) }) : t("paid", paid);
  };
}
