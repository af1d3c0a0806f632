"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";

type PaneProblemProps = {
  title: string;
  hint: string;
  back: string;
  onBack: () => void;
  onRetry: (() => void) | null;
};

export function PaneProblem({ title, hint, back, onBack, onRetry }: PaneProblemProps) {
  const t = useTranslations("common");
  return (
    <div
      role="alert"
      className="grid grow place-content-center justify-items-center gap-2 p-6 text-center"
    >
      <h2 className="text-lg">{title}</h2>
      <p className="max-w-sm text-soft">{hint}</p>
      <div className="mt-3 flex gap-2">
        {onRetry && (
          <Button size="small" kind="primary" onClick={onRetry}>
            {t("retry")}
          </Button>
        )}
        <Button size="small" onClick={onBack}>
          {back}
        </Button>
      </div>
    </div>
  );
}
