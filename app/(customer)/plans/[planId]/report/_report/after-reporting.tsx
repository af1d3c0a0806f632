import { Gavel, Mail, PauseCircle, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useToday } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";
import { WhatNext } from "#app/_ui/what-next.tsx";
import { isForUs, NOT_MINE_DAYS, OUR_DAYS, SHOP_DAYS } from "#server/cases/policy.ts";
import { addDays } from "#server/platform/calendar.ts";
import type { CaseKind } from "#server/plans/schema.ts";

type AfterReportingProps = {
  kind: CaseKind;
  merchant: string;
  isEnded: boolean;
  shopHears: boolean;
};

export function AfterReporting({ kind, merchant, isEnded, shopHears }: AfterReportingProps) {
  const t = useTranslations("cases.report");
  const days = shopHears ? SHOP_DAYS[kind] : OUR_DAYS;
  const day = dayTag(addDays(useToday(), days), "weekday");
  const values = { merchant: isolated(merchant), days, day };
  return (
    <WhatNext
      title={t("next")}
      lines={[
        ...(isEnded ? [] : [{ icon: PauseCircle, text: t("nextHold") }]),
        ...(isForUs(kind)
          ? [
              { icon: Gavel, text: t("nextNotMine", { days: NOT_MINE_DAYS }) },
              { icon: ShieldCheck, text: t("nextNotPaid") },
            ]
          : [{ icon: Gavel, text: t.rich(shopHears ? "nextShop" : "nextOurs", values) }]),
        { icon: Mail, text: t("nextUs") },
      ]}
    />
  );
}
