import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Day } from "#app/_ui/day.tsx";

type BeforeAfterProps = { dueOn: string; day: string | null };

/** The old day and the new one, and that it costs nothing. */
export function BeforeAfter({ dueOn, day }: BeforeAfterProps) {
  const t = useTranslations("plans.move");
  return (
    <dl
      aria-live="polite"
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 rounded-md bg-wash px-4 py-3"
    >
      <dt className="text-soft">{t("before")}</dt>
      <dd className={day ? "text-end text-soft line-through" : "text-end"}>
        <Day day={dueOn} look="long" />
      </dd>
      <dt className="flex items-center gap-1.5 font-semibold">
        <ArrowDown aria-hidden className="size-4 text-accent" />
        {t("after")}
      </dt>
      <dd className="text-end font-semibold">{day ? <Day day={day} look="long" /> : t("none")}</dd>
      <dt className="text-soft">{t("cost")}</dt>
      <dd className="text-end">{t("free")}</dd>
    </dl>
  );
}
