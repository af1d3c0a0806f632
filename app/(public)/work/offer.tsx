import { CalendarClock, Coins, Hourglass, UsersRound, Zap, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { WorkOffer } from "#server/applications/schema.ts";
import { moneyTag } from "#app/_ui/tags.tsx";

/** What the work is like, from the rules that it follows. */
export function Offer({ offer }: { offer: WorkOffer }) {
  const t = useTranslations("applications.offer");
  const { hourly, rushPercent, weekHours, longestHours, restHours } = offer;
  return (
    <section aria-labelledby="offer" className="grid gap-3">
      <h2 id="offer" className="text-xl">
        {t("title")}
      </h2>
      <ul className="grid gap-2.5">
        <Line icon={Coins}>
          <strong>{t.rich("hourly", { amount: moneyTag(hourly) })}</strong>
        </Line>
        {rushPercent > 0 && <Line icon={Zap}>{t("rush", { percent: rushPercent })}</Line>}
        <Line icon={CalendarClock}>{t("week", { hours: weekHours })}</Line>
        <Line icon={Hourglass}>{t("shift", { hours: longestHours, rest: restHours })}</Line>
        <Line icon={UsersRound}>{t("first")}</Line>
      </ul>
    </section>
  );
}

const Line = ({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <li className="flex items-start gap-3">
    <Icon aria-hidden className="mt-1 size-5 shrink-0 text-accent" />
    <span className="min-w-0">{children}</span>
  </li>
);
