import { HandCoins, PauseCircle, Undo2, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useToday } from "#app/_ui/day.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { WhatNext } from "#app/_ui/what-next.tsx";
import { addDays } from "#server/platform/calendar.ts";

export function AfterAsking({ answerDays }: { answerDays: number }) {
  const t = useTranslations("hardship.form");
  const day = addDays(useToday(), answerDays);
  return (
    <WhatNext
      title={t("next")}
      lines={[
        { icon: PauseCircle, text: t("nextPause") },
        { icon: UserRound, text: t.rich("nextPerson", { day: dayTag(day, "weekday") }) },
        { icon: HandCoins, text: t("nextFree") },
        { icon: Undo2, text: t("nextPay") },
      ]}
    />
  );
}
