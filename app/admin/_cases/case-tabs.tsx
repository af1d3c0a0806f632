import { useTranslations } from "next-intl";
import { CASE_LISTS, type CaseCounts, type CaseList } from "#server/cases/schema.ts";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { useCaseCounts } from "./use-cases.ts";

type CaseTabsProps = { list: CaseList; onChoose: (list: CaseList) => void };

export function CaseTabs({ list: chosen, onChoose }: CaseTabsProps) {
  const t = useTranslations("caseDesk.lists");
  const counts = useCaseCounts();
  const tabs = CASE_LISTS.map((list) => ({ list, name: t(list), count: countOf(list, counts) }));
  return <ListTabs label={t("label")} {...{ tabs, chosen, onChoose }} />;
}

/** Nobody waits for those that have ended, and they only become more. */
const countOf = (list: CaseList, counts: CaseCounts | undefined) =>
  list === "ended" ? null : counts?.[list];
