import { useTranslations } from "next-intl";
import type { KnowledgeState } from "#server/knowledge/schema.ts";

/** What a list says while it loads, when it could not, and when it is empty. */
export function useListWords(state: KnowledgeState, kind: "gaps" | "unhelpful") {
  const t = useTranslations("knowledge");
  const empty = state === "open" ? kind : "decided";
  return {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${empty}`),
    emptyHint: t(`emptyHint.${empty}`),
    more: t("more"),
  };
}
