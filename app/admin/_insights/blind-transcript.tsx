"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RichText } from "#app/_chat/rich-text.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Button } from "#app/_ui/button.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { When } from "#app/_ui/when.tsx";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

/** All answers look alike, whoever gave them. */
export function BlindTranscript({ conversationId }: { conversationId: string }) {
  const t = useTranslations("insights.review");
  const tCommon = useTranslations("common");
  const { data, isError, refetch } = useQuery(
    useTRPC().insights.readForReview.queryOptions({ conversationId }),
  );
  if (isError)
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3">
        {t("unread")}
        <Button size="small" onClick={() => void refetch()}>
          {tCommon("retry")}
        </Button>
      </p>
    );
  if (!data) return <Skeleton className="h-40" />;
  return (
    <div
      role="group"
      aria-label={t("transcript")}
      {...REACHABLE}
      className="max-h-128 overflow-y-auto rounded-md border border-line bg-paper p-3"
    >
      <ol className="grid gap-3 text-sm">
        {data.messages.map(({ seq, from, text, files, at }) => (
          <li key={seq} className={cn("grid", from === "us" ? "ps-8" : "pe-8")}>
            <p className="flex flex-wrap gap-x-3 text-xs text-soft">
              <span className="font-semibold">{t(`from.${from}`)}</span>
              <When at={at} look="row" />
            </p>
            <div
              className={cn("mt-1 rounded-md px-3 py-2", from === "us" ? "bg-sheet" : "bg-wash")}
            >
              <RichText text={text} isMarkdown={from === "us"} />
              {files > 0 && <p className="text-xs text-soft">{t("files", { count: files })}</p>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
