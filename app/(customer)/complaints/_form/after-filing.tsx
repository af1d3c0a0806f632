import { FileText, Mail, PauseCircle, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayTag } from "#app/_ui/tags.tsx";
import { WhatNext } from "#app/_ui/what-next.tsx";

export function AfterFiling({ dueOn, hasPlan }: { dueOn: string; hasPlan: boolean }) {
  const t = useTranslations("complaints.form");
  return (
    <WhatNext
      title={t("next")}
      lines={[
        { icon: Mail, text: t("nextReceipt") },
        { icon: UserCheck, text: t("nextWho") },
        { icon: FileText, text: t.rich("nextAnswer", { day: dayTag(dueOn, "weekday") }) },
        ...(hasPlan ? [{ icon: PauseCircle, text: t("nextMuted") }] : []),
      ]}
    />
  );
}
