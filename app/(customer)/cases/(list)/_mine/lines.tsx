import { HeartHandshake, MessageSquareWarning, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { KIND_ICONS } from "#app/_cases/kind-icons.ts";
import { StandingBadge, StandingText } from "#app/_cases/standing.tsx";
import { ComplaintBadge } from "#app/_complaints/standing.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag, dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { ComplaintSummary } from "#server/complaints/schema.ts";
import type { MyRequest } from "#server/hardship/schema.ts";
import type { RefundView, WayBack } from "#server/plans/refund-view.ts";
import type { CaseSummary } from "#server/plans/schema.ts";
import { isRedressOpen } from "./inbox-order.ts";
import { Line } from "./line.tsx";

export function CaseLine({ row }: { row: CaseSummary }) {
  const t = useTranslations("cases");
  return (
    <Line
      href={`/cases/${row.id}`}
      icon={KIND_ICONS[row.kind]}
      name={
        <>
          <bdi>{row.merchant}</bdi>: {t(`names.${row.kind}`)}
        </>
      }
      badge={<StandingBadge row={row} />}
    >
      {row.state === "open" ? (
        <StandingText row={row} />
      ) : (
        t.rich("mine.reported", { day: dayOfTag(row.openedAt, "long") })
      )}
    </Line>
  );
}

export function PauseLine({ pause: { id, state, openedAt, dueOn } }: { pause: MyRequest }) {
  const t = useTranslations("cases.mine");
  const states = useTranslations("hardship.request.titles");
  return (
    <Line
      href={`/hardship/${id}`}
      icon={HeartHandshake}
      name={t("pause")}
      badge={
        <Badge tone={state === "waiting" ? "accent" : "neutral"} icon={HeartHandshake} filled>
          {states(state)}
        </Badge>
      }
    >
      {state === "waiting"
        ? t.rich("next.pause", { day: dayTag(dueOn, "weekday") })
        : t.rich("reported", { day: dayOfTag(openedAt, "long") })}
    </Line>
  );
}

export function ComplaintLine({ row }: { row: ComplaintSummary }) {
  const t = useTranslations("complaints");
  const mine = useTranslations("cases.mine");
  return (
    <Line
      href={`/complaints/${row.id}`}
      icon={MessageSquareWarning}
      name={t("mine.name", { reference: isolated(row.reference) })}
      badge={<ComplaintBadge row={row} />}
    >
      {t(`kinds.${row.kind}`)}
      {" · "}
      {complaintNext(row, mine) ?? t.rich("page.filed", { day: dayOfTag(row.openedAt, "long") })}
    </Line>
  );
}

function complaintNext(row: ComplaintSummary, t: Mine) {
  const { state, isOverdue, dueOn, redress } = row;
  if (state === "open" && !isOverdue) {
    return t.rich("next.complaint", { day: dayTag(dueOn, "weekday") });
  }
  if (!isRedressOpen(row) || !redress) return null;
  return redress.isLate
    ? t("next.redressOverdue")
    : t.rich("next.redress", { day: dayTag(redress.dueOn, "weekday") });
}

type Mine = ReturnType<typeof useTranslations<"cases.mine">>;

const TONES = { created: "accent", sent: "accent", arrived: "neutral", failed: "soon" } as const;

/** What only lowered the plan has not travelled. */
export function RefundLine({ refund }: { refund: RefundView }) {
  const t = useTranslations("cases.mine");
  const { id, planId, merchant, amount, state, createdAt, waysBack } = refund;
  const stranded = sumOf(waysBack.filter((way) => way.state === "failed"));
  const expectedOn = waysBack
    .flatMap((way) => way.expectedOn ?? [])
    .toSorted()
    .at(-1);
  return (
    <Line
      href={`/plans/${planId}#refund-${id}`}
      icon={Undo2}
      name={t.rich("refund", { amount: moneyTag(amount) })}
      badge={
        <Badge tone={TONES[state]} icon={Undo2} filled>
          {t(`refundStates.${waysBack.length > 0 ? state : "lowered"}`)}
        </Badge>
      }
    >
      <bdi>{merchant}</bdi>
      {" · "}
      {state === "failed" && t.rich("next.failed", { amount: moneyTag(stranded) })}
      {state === "sent" && expectedOn && t.rich("next.refund", { day: dayTag(expectedOn, "long") })}
      {state !== "failed" &&
        !(state === "sent" && expectedOn) &&
        t.rich("approved", { day: dayOfTag(createdAt, "long") })}
    </Line>
  );
}

/** Of one refund all of them are in one currency. */
const sumOf = (ways: WayBack[]) =>
  ways[0]
    ? {
        minor: ways.reduce((sum, { amount }) => sum + amount.minor, 0),
        currency: ways[0].amount.currency,
      }
    : null;
