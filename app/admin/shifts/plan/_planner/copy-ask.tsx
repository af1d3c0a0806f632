import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { moneyText } from "#server/platform/format/money.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type CopyAskProps = { monday: string; currency: string; isBusy: boolean; onYes: () => void };

/** How many shifts, for how long and for how much: asked before, for each would have to be cancelled by itself. */
export function CopyAsk({ monday, currency, isBusy, onYes }: CopyAskProps) {
  const t = useTranslations("planner.copy");
  const locale = useLocale();
  const sentence = useErrorMessage();
  const { data, error, isFetchedAfterMount } = useQuery(
    useTRPC().forecast.copyPreview.queryOptions({ day: monday }, { staleTime: 0 }),
  );
  if (error) return <Notice kind="late" announce title={sentence(error)} />;
  if (!data || !isFetchedAfterMount) return <Skeleton className="h-24" />;
  const { planned, hours, kept, refused } = data;
  const cost = isolated(moneyText({ minor: data.cost, currency }, locale));
  return (
    <>
      <div role="status" className="grid gap-1">
        <p>{planned > 0 ? t("plans", { count: planned, hours, cost }) : t("nothing")}</p>
        {kept > 0 && <p className="text-sm text-soft">{t("kept", { count: kept })}</p>}
        {refused > 0 && <p className="text-sm text-soon">{t("cannot", { count: refused })}</p>}
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {planned > 0 && (
          <Button kind="primary" busy={isBusy} onClick={onYes}>
            {t("yes", { count: planned })}
          </Button>
        )}
        <DialogClose>
          <Button>{planned > 0 ? t("no") : t("close")}</Button>
        </DialogClose>
      </div>
    </>
  );
}
