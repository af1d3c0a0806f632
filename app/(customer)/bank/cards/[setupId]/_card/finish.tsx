"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useSaving } from "./use-saving.ts";

type Props = { setupId: string; back: string; atOnce: boolean };

/** Whoever comes back to a saved card: from the provider's own page, or as the line was down in between. */
export function Finish({ setupId, back, atOnce }: Props) {
  const t = useTranslations("methods.card");
  const sentence = useErrorMessage();
  const { finishNow, isUntouched, isBusy, error } = useSaving(setupId, back);
  useEffect(() => {
    if (atOnce && isUntouched) finishNow();
  }, [atOnce, isUntouched, finishNow]);
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
