"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { useInbox } from "./inbox-state.tsx";

/** Nothing to show: says why, and leads on. */
export function PaneProblem({
  kind,
  onRetry,
}: {
  kind: "missing" | "failed";
  onRetry: () => void;
}) {
  const t = useTranslations();
  const { open } = useInbox();
  return (
    <div
      role="alert"
      className="grid grow place-content-center justify-items-center gap-2 p-6 text-center"
    >
      <h2 className="text-lg">{t(`feedback.pane.${kind}`)}</h2>
      <p className="max-w-sm text-soft">{t(`feedback.pane.${kind}Hint`)}</p>
      <div className="mt-3 flex gap-2">
        {kind === "failed" && (
          <Button size="small" kind="primary" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )}
        <Button size="small" onClick={() => open(null)}>
          {t("feedback.pane.back")}
        </Button>
      </div>
    </div>
  );
}
