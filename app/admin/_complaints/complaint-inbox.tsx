"use client";

import { useTranslations } from "next-intl";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useAddress } from "#app/_ui/address.ts";
import { COMPLAINT_LISTS, type ComplaintList } from "#server/complaints/schema.ts";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { PagedList } from "../_shell/paged-list.tsx";
import { moveFocus, useKeys } from "../_shell/use-keys.ts";
import { addressOf, listIn } from "./address.ts";
import { ComplaintRow } from "./complaint-row.tsx";
import { useComplaintCounts, useComplaintList, useRefreshedComplaints } from "./use-complaints.ts";

const KEYS = { next: "j", previous: "k" };

/** Which list it shows stands in the address, so that a link leads to the same view. */
export function ComplaintInbox() {
  const { search, go } = useAddress();
  const list = listIn(new URLSearchParams(search).get("list"));
  useLiveRefresh(["cases"], useRefreshedComplaints());
  useKeys(KEYS, (key) => moveFocus(key === "next" ? 1 : -1));
  return (
    <>
      <Tabs list={list} onChoose={(next) => go(addressOf(next), "new")} />
      <Rows list={list} />
    </>
  );
}

type TabsProps = { list: ComplaintList; onChoose: (list: ComplaintList) => void };

/** Nobody waits for those that have ended, and they only become more: they are not counted. */
function Tabs({ list: chosen, onChoose }: TabsProps) {
  const t = useTranslations("complaintDesk.lists");
  const counts = useComplaintCounts();
  const tabs = COMPLAINT_LISTS.map((list) => ({
    list,
    name: t(list),
    count: list === "ended" ? null : counts?.[list],
  }));
  return <ListTabs label={t("label")} {...{ tabs, chosen, onChoose }} />;
}

function Rows({ list }: { list: ComplaintList }) {
  const t = useTranslations("complaintDesk");
  const { query, complaints } = useComplaintList(list);
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${list}`),
    emptyHint: t(`emptyHint.${list}`),
    more: t("more"),
  };
  const rows = complaints.map((row) => <ComplaintRow key={row.id} row={row} list={list} />);
  return <PagedList {...{ query, words, rows }} />;
}
