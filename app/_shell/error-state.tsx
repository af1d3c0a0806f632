"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonLook } from "#app/_ui/button-look.ts";
import { Button } from "#app/_ui/button.tsx";
import { PERSON_HREF } from "./person-href.ts";

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
        {/* A whole new page load: what went wrong may be part of this one. */}
        <a href={PERSON_HREF} className={buttonLook("quiet", "normal")}>
          {t("person")}
        </a>
      </div>
    </div>
  );
}
