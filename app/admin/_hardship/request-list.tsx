import { useTranslations } from "next-intl";
import type { RequestList as List } from "#server/hardship/schema.ts";
import { PagedList } from "../_shell/paged-list.tsx";
import { RequestRow } from "./request-row.tsx";
import { useRequestList } from "./use-requests.ts";

export function RequestList({ list }: { list: List }) {
  const t = useTranslations("hardshipDesk");
  const { query, requests } = useRequestList(list);
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${list}`),
    emptyHint: t(`emptyHint.${list}`),
    more: t("more"),
  };
  const rows = requests.map((row) => <RequestRow key={row.id} row={row} list={list} />);
  return <PagedList {...{ query, words, rows }} />;
}
