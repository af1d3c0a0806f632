import { UserRoundX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { AloneView } from "#server/forecast/schema.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { spanText } from "./times.ts";

/** A gap that no seat fills: somebody experienced has to work beside them. */
export function AloneRows({ alone }: { alone: AloneView[] }) {
  const t = useTranslations("planner.gaps");
  const locale = useLocale();
  return (
    <ul aria-label={t("alone")} className="border-b border-line">
      {alone.map((shift) => (
        <li
          key={shift.id}
          className="flex items-start gap-3 border-b border-line px-4 py-2.5 text-sm last:border-0"
        >
          <UserRoundX aria-hidden className="mt-0.5 size-4.5 shrink-0 text-late" />
          <div className="min-w-0">
            <p className="font-semibold">
              <span className="text-late">
                {dayChipText(shift.day, locale)}, {spanText(shift, locale)}
              </span>{" "}
              <bdi>{shift.name}</bdi>
            </p>
            <p className="text-xs text-soft">{t("aloneHint")}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
