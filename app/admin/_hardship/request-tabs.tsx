import { useTranslations } from "next-intl";
import { REQUEST_LISTS, type RequestList } from "#server/hardship/schema.ts";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { useRequestCounts } from "./use-requests.ts";

type RequestTabsProps = { list: RequestList; onChoose: (list: RequestList) => void };

/** Nobody waits for those that have ended, and they only become more: they are not counted. */
export function RequestTabs({ list: chosen, onChoose }: RequestTabsProps) {
  const t = useTranslations("hardshipDesk.lists");
  const waiting = useRequestCounts()?.waiting;
  const tabs = REQUEST_LISTS.map((list) => ({
    list,
    name: t(list),
    count: list === "waiting" ? waiting : null,
  }));
  return <ListTabs label={t("label")} {...{ tabs, chosen, onChoose }} />;
}
