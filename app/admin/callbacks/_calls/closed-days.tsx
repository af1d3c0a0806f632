"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ClosedDayView } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Day } from "#app/_ui/day.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { CloseDay } from "./close-day.tsx";

type ClosedDaysProps = {
  initial: ClosedDayView[];
  /** Supervisors keep them; everybody knows them. */
  mayClose: boolean;
};

/** Days on which nobody is called. */
export function ClosedDays({ initial, mayClose }: ClosedDaysProps) {
  const t = useTranslations("callbacks.closedDays");
  const { closedDays } = useTRPC();
  const { data: days, refetch } = useQuery(
    closedDays.list.queryOptions(undefined, { initialData: initial }),
  );
  const refresh = async () => void (await refetch());
  return (
    <section aria-labelledby="closed-days" className="text-sm">
      <h2 id="closed-days" className="label font-sans">
        {t("title")}
      </h2>
      {days.length === 0 && <p className="mt-1 text-soft">{t("none")}</p>}
      <ul className="mt-1 divide-y divide-line">
        {days.map((day) => (
          <li key={day.id} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              <span className="block font-semibold">
                <Day day={day.on} look="weekday" />
              </span>
              <bdi className="text-soft">{day.name}</bdi>
            </span>
            {mayClose && <Reopen day={day} onDone={refresh} />}
          </li>
        ))}
      </ul>
      {mayClose && <CloseDay onDone={refresh} />}
    </section>
  );
}

function Reopen({ day, onDone }: { day: ClosedDayView; onDone: () => Promise<void> }) {
  const t = useTranslations("callbacks.closedDays");
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().closedDays.reopen.mutationOptions({ onSettled: onDone }),
  );
  return (
    <span className="shrink-0 text-end">
      <Button
        size="small"
        kind="plain"
        busy={isPending}
        aria-label={t("reopenNamed", { name: day.name })}
        onClick={() => mutate({ id: day.id })}
      >
        {t("reopen")}
      </Button>
      <span role="alert" className="block text-late empty:hidden">
        {error ? sentence(error) : null}
      </span>
    </span>
  );
}
