"use client";

import { useTranslations } from "next-intl";
import type { KnowledgeState } from "#server/knowledge/schema.ts";
import { PagedList } from "../_shell/paged-list.tsx";
import { GapRow } from "./gap-row.tsx";
import { useGaps } from "./use-knowledge.ts";
import { useListWords } from "./use-list-words.ts";

type GapListProps = { state: KnowledgeState; mayDecide: boolean };

/** What is beyond the first fifty comes up when those are done. */
export function GapList({ state, mayDecide }: GapListProps) {
  const t = useTranslations("knowledge");
  const query = useGaps(state);
  const { clusters = [], total = 0 } = query.data ?? {};
  const words = useListWords(state, "gaps");
  const rows = clusters.map((cluster) => <GapRow key={cluster.id} {...{ cluster, mayDecide }} />);
  return (
    <>
      <PagedList query={{ ...query, ...ALL_AT_ONCE }} {...{ words, rows }} />
      {total > clusters.length && (
        <p className="border-t border-line py-3 text-sm text-soft">
          {t("cut", { shown: clusters.length, total })}
        </p>
      )}
    </>
  );
}

const ALL_AT_ONCE = {
  hasNextPage: false,
  isFetchingNextPage: false,
  fetchNextPage: () => Promise.resolve(),
};
