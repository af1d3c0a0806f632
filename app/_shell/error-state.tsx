"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import { PersonButton } from "./person-button.tsx";

export function ErrorState({ title, onRetry }: { title?: ReactNode; onRetry?: () => void }) {
  const t = useTranslations("common");
  return (
    <div role="alert" className="mx-auto max-w-md px-4 py-12">
      <h1 className="text-2xl">{title ?? t("errorTitle")}</h1>
      <p className="mt-3 text-soft">{t("errorText")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {onRetry && (
          <Button kind="primary" onClick={onRetry}>
            {t("retry")}
          </Button>
        )}
        <PersonButton kind="quiet" />
      </div>
    </div>
  );
}
