"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { useDesk } from "./desk-state.tsx";

/** Nothing to show: says why, and leads on. */
export function PaneProblem({
  kind,
  onRetry,
}: {
  kind: "missing" | "failed";
  onRetry: () => void;
}) {
  const t = useTranslations("desk");
  const { open } = useDesk();
  return (
    <div
      role="alert"
      className="grid grow place-content-center justify-items-center gap-2 p-6 text-center"
    >
      <h2 className="text-lg">{t(`${kind}.title`)}</h2>
      <p className="max-w-sm text-soft">{t(`${kind}.hint`)}</p>
      <div className="mt-3 flex gap-2">
        {kind === "failed" && (
          <Button size="small" kind="primary" onClick={onRetry}>
            {t("lists.retry")}
          </Button>
        )}
        <Button size="small" onClick={() => open(null)}>
          {t("back")}
        </Button>
      </div>
    </div>
  );
}
