"use client";

import type { KnowledgeState } from "#server/knowledge/schema.ts";
import { PagedList } from "../_shell/paged-list.tsx";
import { UnhelpfulRow } from "./unhelpful-row.tsx";
import { useUnhelpful } from "./use-knowledge.ts";
import { useListWords } from "./use-list-words.ts";

type UnhelpfulListProps = { state: KnowledgeState; mayDecide: boolean };

export function UnhelpfulList({ state, mayDecide }: UnhelpfulListProps) {
  const { query, items } = useUnhelpful(state);
  const words = useListWords(state, "unhelpful");
  const rows = items.map((row) => <UnhelpfulRow key={row.id} {...{ row, state, mayDecide }} />);
  return <PagedList {...{ query, words, rows }} />;
}
