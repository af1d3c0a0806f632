"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useSaving } from "./use-saving.ts";

/** Whoever comes back to a saved card, as the line was down in between. */
export function Finish({ setupId, back }: { setupId: string; back: string }) {
  const t = useTranslations("methods.card");
  const sentence = useErrorMessage();
  const { finishNow, isBusy, error } = useSaving(setupId, back);
  return (
    <div className="mt-5 grid justify-items-start gap-4">
      <p>{t("savedText")}</p>
      {error && <Notice kind="late" announce title={sentence(error)} />}
      <Button kind="primary" busy={isBusy} onClick={finishNow}>
        {t("finish")}
      </Button>
    </div>
  );
}
