"use client";

import { useTranslations } from "next-intl";
import type { KnowledgeState } from "#server/knowledge/schema.ts";
import { PagedList } from "../_shell/paged-list.tsx";
import { UnhelpfulRow } from "./unhelpful-row.tsx";
import { useUnhelpful } from "./use-knowledge.ts";

type UnhelpfulListProps = { state: KnowledgeState; mayDecide: boolean };

export function UnhelpfulList({ state, mayDecide }: UnhelpfulListProps) {
  const t = useTranslations("knowledge");
  const { query, items } = useUnhelpful(state);
  const empty = state === "open" ? "unhelpful" : "decided";
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${empty}`),
    emptyHint: t(`emptyHint.${empty}`),
    more: t("more"),
  };
  const rows = items.map((row) => <UnhelpfulRow key={row.id} {...{ row, state, mayDecide }} />);
  return <PagedList {...{ query, words, rows }} />;
}
