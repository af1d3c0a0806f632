"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { InstalmentView } from "#server/plans/schema.ts";
import { dayOf, dayText } from "#server/platform/format/day.ts";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useMoveSheet } from "./move-sheet-provider.tsx";

type MoveButtonProps = Omit<ComponentProps<typeof Button>, "children"> & {
  plan: { merchant: string; title: string };
  instalment: InstalmentView | null;
};

/** Opens the sheet, also where the answer is no: there it stands why, and what else can be done. */
export function MoveButton({ plan, instalment, ...rest }: MoveButtonProps) {
  const t = useTranslations("plans.move");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const today = useClock((now) => dayOf(now, timeZone));
  const { open, busy } = useMoveSheet();
  if (!instalment?.move) return null;
  const { id, dueOn, outstanding, move } = instalment;
  const { merchant, title } = plan;
  return (
    <Button
      aria-haspopup="dialog"
      aria-label={t("buttonLabel", {
        merchant: isolated(merchant),
        day: dayText(dueOn, locale, "long", today),
      })}
      busy={busy}
      onClick={() => open({ merchant, title, instalment: { id, dueOn, outstanding, move } })}
      {...rest}
    >
      {t("button")}
    </Button>
  );
}
