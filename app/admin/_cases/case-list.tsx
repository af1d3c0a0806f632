import { useTranslations } from "next-intl";
import type { CaseList as List } from "#server/cases/schema.ts";
import { PagedList } from "../_shell/paged-list.tsx";
import { CaseRow } from "./case-row.tsx";
import { useCaseList } from "./use-cases.ts";

export function CaseList({ list }: { list: List }) {
  const t = useTranslations("caseDesk");
  const { query, cases } = useCaseList(list);
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${list}`),
    emptyHint: t(`emptyHint.${list}`),
    more: t("more"),
  };
  const rows = cases.map((row) => <CaseRow key={row.id} row={row} list={list} />);
  return <PagedList {...{ query, words, rows }} />;
}
