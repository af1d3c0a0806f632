"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import type { CallView } from "#server/callbacks/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cn } from "#app/_ui/cn.ts";
import { dayOf } from "#server/platform/format/day.ts";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useMoment } from "#app/_ui/clock.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { CallRow } from "./call-row.tsx";
import { inParts } from "./parts.ts";

type CallListProps = {
  initial: CallView[];
  /** Supervisors see everyone's calls, or only their own. */
  mayChoose: boolean;
};

type Whose = "mine" | "everyone";

export function CallList({ initial, mayChoose }: CallListProps) {
  const t = useTranslations("callbacks.desk");
  const common = useTranslations("common");
  const timeZone = useTimeZone() ?? "UTC";
  const now = useMoment();
  const first: Whose = mayChoose ? "everyone" : "mine";
  const [whose, setWhose] = useState<Whose>(first);
  const calls = useQuery(
    useTRPC().callbacks.today.queryOptions(
      { everyone: whose === "everyone" },
      whose === first ? { initialData: initial } : {},
    ),
  );
  useLiveRefresh(["callbacks"], useRefreshed());
  const parts = inParts(calls.data ?? [], now, timeZone);
  return (
    <div className="grid gap-6">
      {mayChoose && (
        <Choices
          label={t("whose")}
          name="whose"
          className="flex flex-wrap gap-2"
          choices={(["everyone", "mine"] as const).map((value) => ({ value, label: t(value) }))}
          value={whose}
          onChange={setWhose}
        />
      )}
      {calls.isError && (
        <Notice
          kind="late"
          announce
          title={t("failed")}
          action={
            <Button size="small" onClick={() => void calls.refetch()}>
              {common("retry")}
            </Button>
          }
        />
      )}
      {calls.data?.length === 0 && <Empty title={t("none")}>{t("noneText")}</Empty>}
      {parts.map(([part, shown]) => (
        <section key={part} aria-labelledby={`calls-${part}`}>
          <h2
            id={`calls-${part}`}
            className={cn("label font-sans", part === "late" && "text-late")}
          >
            {t(part)}
          </h2>
          <ul className="mt-1 divide-y divide-line border-y border-line">
            {shown.map((call) => (
              <CallRow
                key={call.id}
                call={call}
                isToday={dayOf(call.startsAt, timeZone) === dayOf(now, timeZone)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
