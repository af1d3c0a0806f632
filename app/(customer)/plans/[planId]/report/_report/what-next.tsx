import { Gavel, Mail, PauseCircle, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useToday } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";
import { OUR_DAYS, SHOP_DAYS } from "#server/cases/policy.ts";
import { addDays } from "#server/platform/calendar.ts";
import type { CaseKind } from "#server/plans/schema.ts";

type WhatNextProps = { kind: CaseKind; merchant: string; isEnded: boolean; shopHears: boolean };

/** What sending it brings about, before it is sent. */
export function WhatNext({ kind, merchant, isEnded, shopHears }: WhatNextProps) {
  const t = useTranslations("cases.report");
  const days = shopHears ? SHOP_DAYS[kind] : OUR_DAYS;
  const until = addDays(useToday(), days);
  return (
    <section aria-labelledby="next" className="rounded-md bg-accent-wash px-4 py-4">
      <h2 id="next" className="font-sans text-base font-semibold tracking-normal">
        {t("next")}
      </h2>
      <ul className="mt-2 grid gap-2 text-sm">
        {!isEnded && <Line icon={PauseCircle}>{t("nextHold")}</Line>}
        <Line icon={Gavel}>
          {t.rich(shopHears ? "nextShop" : "nextOurs", {
            merchant: isolated(merchant),
            days,
            day: dayTag(until, "weekday"),
          })}
        </Line>
        <Line icon={Mail}>{t("nextUs")}</Line>
      </ul>
    </section>
  );
}

const Line = ({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <li className="flex items-start gap-2.5">
    <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
    <span className="min-w-0">{children}</span>
  </li>
);
