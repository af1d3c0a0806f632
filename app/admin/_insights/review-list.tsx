"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReviewQueue } from "#server/insights/schema.ts";
import { isLanguage } from "#server/platform/locale.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { When } from "#app/_ui/when.tsx";
import { ReviewForm } from "./review-form.tsx";
import { type Judged, Revealed } from "./revealed.tsx";

export function ReviewList({ initial }: { initial: ReviewQueue }) {
  const t = useTranslations("insights.review");
  const [chosen, choose] = useState<string | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);
  const { data, refetch } = useQuery(
    useTRPC().insights.toReview.queryOptions(undefined, { initialData: initial }),
  );
  const revealed = judged && <Revealed {...judged} />;
  if (data.conversations.length === 0)
    return (
      <>
        {revealed}
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      </>
    );
  return (
    <>
      {revealed}
      <p className="mb-2 text-sm text-soft">
        {t("waiting", { count: data.waiting })}
        {data.waiting > data.conversations.length && (
          <span className="ms-2">{t("oldest", { shown: data.conversations.length })}</span>
        )}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
        {data.conversations.map(({ id, endedAt, language }) => (
          <li key={id} className="px-3 py-2">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              <span className="inline-flex min-h-11 items-center gap-2">
                {isLanguage(language) && (
                  <>
                    <bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>
                    {" · "}
                  </>
                )}
                <When at={endedAt} look="row" />
              </span>
              <Button
                size="small"
                kind="quiet"
                className="ms-auto"
                aria-expanded={chosen === id}
                onClick={() => choose(chosen === id ? null : id)}
              >
                {t("judge")}
              </Button>
            </div>
            {chosen === id && (
              <ReviewForm
                conversationId={id}
                onDone={(who) => {
                  choose(null);
                  setJudged(who);
                  void refetch();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
