import {
  CreditCard,
  HeartHandshake,
  MessageCircleQuestion,
  PackageOpen,
  Printer,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { AutopayButton } from "#app/_autopay/autopay-button.tsx";
import { requestOf } from "#app/_autopay/request.ts";
import { isEnded } from "#app/_plans/plan-order.ts";
import { cn } from "#app/_ui/cn.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";
import { PrintTile } from "./print-tile.tsx";

const TILE =
  "card flex h-full w-full items-center gap-3 px-3.5 py-3 text-start hover:border-edge hover:bg-wash";

/** Everything beside paying, in one place. */
export function PlanActions({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans");
  const chat = `/chat?plan=${plan.id}`;
  return (
    <ul className="grid gap-2 sm:grid-cols-2 sm:gap-3 print:hidden">
      {!isEnded(plan) && (
        <li>
          <AutopayButton plan={requestOf(plan)} className={cn(TILE, "cursor-pointer")}>
            <Face icon={CreditCard} title={t("autopay.tile")} text={howPaid(plan, t)} />
          </AutopayButton>
        </li>
      )}
      <li>
        <Link href={chat} className={TILE}>
          <Face icon={MessageCircleQuestion} title={t("plan.ask")} text={t("plan.askText")} />
        </Link>
      </li>
      {plan.state !== "cancelled" && (
        <li>
          <ReportTile plan={plan} />
        </li>
      )}
      {!isEnded(plan) && (
        <li>
          <HardshipTile plan={plan} />
        </li>
      )}
      <li className="hidden sm:list-item sm:list-none">
        <PrintTile className={cn(TILE, "cursor-pointer")}>
          <Face icon={Printer} title={t("plan.print")} text={t("plan.printText")} />
        </PrintTile>
      </li>
    </ul>
  );
}

/** Leads to the case that is open already; why there can be none, the page of reports says. */
function ReportTile({ plan: { id, report } }: { plan: PlanDetail }) {
  const t = useTranslations("cases.tile");
  const openId = "caseId" in report ? report.caseId : undefined;
  return (
    <Link href={openId ? `/cases/${openId}` : `/plans/${id}/report`} className={TILE}>
      <Face
        icon={PackageOpen}
        title={t(openId ? "open" : "title")}
        text={t(openId ? "openText" : "most" in report ? "text" : "personText")}
      />
    </Link>
  );
}

/** Leads to the pause that there is, or to asking for one. */
function HardshipTile({ plan: { id, pause } }: { plan: PlanDetail }) {
  const t = useTranslations("hardship.tile");
  const title = useTranslations("plans")("hard");
  return (
    <Link href={pause ? `/hardship/${pause.requestId}` : `/hardship?plan=${id}`} className={TILE}>
      <Face
        icon={HeartHandshake}
        title={pause ? t("open") : title}
        text={t(pause ? "openText" : "text")}
      />
    </Link>
  );
}

function howPaid({ autopay }: PlanDetail, t: ReturnType<typeof useTranslations<"plans">>) {
  if (autopay.isOn) return t("autopay.tileOn", { method: cardName(autopay.method ?? "") });
  return t(autopay.method ? "autopay.tileOff" : "autopay.tileNone");
}

type FaceProps = { icon: LucideIcon; title: string; text: string };

const Face = ({ icon: Icon, title, text }: FaceProps) => (
  <>
    <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-wash text-accent">
      <Icon aria-hidden className="size-5" />
    </span>
    <span className="min-w-0 text-sm leading-snug">
      <span className="block font-semibold">{title}</span>
      <span className="block text-xs text-soft">{text}</span>
    </span>
  </>
);
