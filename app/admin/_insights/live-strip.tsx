"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Live } from "#server/insights/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";

const WITHIN_MS = 5000;

/** How it stands now. It moves with the desk; nothing asks by the clock. */
export function LiveStrip({ initial }: { initial: Live }) {
  const t = useTranslations("insights.live");
  const { data: live, refetch } = useQuery(
    useTRPC().insights.live.queryOptions(undefined, { initialData: initial, staleTime: Infinity }),
  );
  useLiveRefresh(["desk", "presence"], () => void refetch(), WITHIN_MS);
  return (
    <section
      aria-label={t("title")}
      className="flex flex-wrap gap-x-5 gap-y-1 rounded-md border border-line bg-sheet px-3 py-2 text-sm tabular-nums"
    >
      <Link href="/admin/desks" className="flex items-center gap-2 font-semibold hover:underline">
        <span aria-hidden className="size-2 rounded-full bg-accent" />
        {t("title")}
      </Link>
      <Part>
        {t("waiting", { count: live.waiting })}
        {live.longestSince && (
          <span className="ms-1 text-soft">
            {t.rich("longest", { since: since(live.longestSince) })}
          </span>
        )}
      </Part>
      {live.breached > 0 && (
        <Part className="font-semibold text-late">{t("breached", { count: live.breached })}</Part>
      )}
      {live.due > 0 && (
        <Part className="font-semibold text-soon">{t("due", { count: live.due })}</Part>
      )}
      <Part>{t("withAssistant", { count: Math.max(0, live.withAssistant) })}</Part>
      <Part>{t("withPeople", { count: live.withPeople })}</Part>
      <Part>{t("available", { count: live.available, all: live.atWork })}</Part>
      <Part className="ms-auto">
        {live.usual === null
          ? t("today", { count: live.today })
          : t("todayUsual", { count: live.today, usual: live.usual })}
      </Part>
    </section>
  );
}

const Part = ({ className, children }: { className?: string; children: ReactNode }) => (
  <span className={cn("whitespace-nowrap", className)}>{children}</span>
);

const since = (at: string) => () => <When at={at} />;
