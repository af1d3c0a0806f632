"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PAYOUT_LISTS, type PayoutList, type PayoutRow as Row } from "#server/refunds/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useAddress } from "#app/_ui/address.ts";
import { listAddress } from "../_shell/list-address.ts";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { PagedList } from "../_shell/paged-list.tsx";
import { PayoutRow } from "./payout-row.tsx";
import { SendDialog } from "./send-dialog.tsx";
import { usePayoutCounts, usePayoutList, useRefreshedPayouts } from "./use-payouts.ts";

const { listIn, addressOf } = listAddress("/admin/refunds", PAYOUT_LISTS);

/** The dialog stands beside the list: of a row that goes to another list it still says how that went. */
export function PayoutInbox() {
  const { search, go } = useAddress();
  const list = listIn(new URLSearchParams(search).get("list"));
  const [chosen, setChosen] = useState<Row | null>(null);
  const [isOpen, setOpen] = useState(false);
  useLiveRefresh(["refunds"], useRefreshedPayouts());

  function send(row: Row) {
    setChosen(row);
    setOpen(true);
  }
  return (
    <>
      <Tabs list={list} onChoose={(next) => go(addressOf(next), "new")} />
      <Rows list={list} onSend={send} />
      {chosen && <SendDialog row={chosen} open={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

type TabsProps = { list: PayoutList; onChoose: (list: PayoutList) => void };

/** What has arrived only becomes more. */
function Tabs({ list: chosen, onChoose }: TabsProps) {
  const t = useTranslations("refundDesk.lists");
  const counts = usePayoutCounts();
  const countOf = { by_hand: counts?.byHand, on_its_way: counts?.onItsWay, arrived: null };
  const tabs = PAYOUT_LISTS.map((list) => ({ list, name: t(list), count: countOf[list] }));
  return <ListTabs label={t("label")} {...{ tabs, chosen, onChoose }} />;
}

function Rows({ list, onSend }: { list: PayoutList; onSend: (row: Row) => void }) {
  const t = useTranslations("refundDesk");
  const { query, payouts } = usePayoutList(list);
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${list}`),
    emptyHint: t(`emptyHint.${list}`),
    more: t("more"),
  };
  const rows = payouts.map((row) => <PayoutRow key={row.id} {...{ row, onSend }} />);
  return <PagedList {...{ query, words, rows }} />;
}
