"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Language } from "#server/platform/locale.ts";
import type { RecallView } from "#server/recalls/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { ChangedPassages } from "./changed-passages.tsx";
import { MorePages } from "./more-pages.tsx";
import { RecallForm } from "./recall-form.tsx";
import { RecallStanding } from "./recall-standing.tsx";
import { RecipientList } from "./recipient-list.tsx";
import { SentList } from "./sent-list.tsx";
import { useRefreshedEdition } from "./use-edition.ts";

type RecallScreenProps = { slug: string; language: Language; initial: RecallView };

/** What no longer stands, who was told so, and what they are told now. */
export function RecallScreen({ slug, language, initial }: RecallScreenProps) {
  const t = useTranslations("articleDesk.recall");
  const isHere = useHydrated();
  const refresh = useRefreshedEdition();
  useLiveRefresh(["articles"], () => void refresh());
  const query = useInfiniteQuery(
    useTRPC().recalls.get.infiniteQueryOptions(
      { slug, language },
      {
        getNextPageParam: (page) => page?.nextCursor ?? null,
        initialData: { pages: [initial], pageParams: [null] },
        staleTime: 0,
      },
    ),
  );
  const pages = query.data.pages;
  const recall = pages[0];
  const sent = <SentList {...{ slug, language }} />;
  if (!recall) {
    return (
      <div className="grid gap-8">
        <Empty title={t("nothing")}>{t("nothingHint")}</Empty>
        {sent}
      </div>
    );
  }
  const told = pages.flatMap((page) => page?.told ?? []);
  return (
    <div className="grid gap-8">
      {recall.started && <RecallStanding started={recall.started} />}
      <ChangedPassages {...recall} locale={language} />
      {told.length > 0 ? (
        <>
          <RecipientList recall={recall} told={told} />
          <MorePages query={query} label={t("more")} />
          {!recall.started && (
            <RecallForm
              key={`${recall.version} ${recall.archived} ${isHere}`}
              {...{ slug, language, recall, isHere }}
            />
          )}
        </>
      ) : (
        !recall.started && <Empty title={t("nobody")}>{t("nobodyHint")}</Empty>
      )}
      {sent}
    </div>
  );
}
