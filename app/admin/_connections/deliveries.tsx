"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { PagedList } from "../_shell/paged-list.tsx";
import { DeliveryRow } from "./delivery-row.tsx";
import { ReplayFailed } from "./replay.tsx";

const LISTS = ["all", "failed"] as const;
type List = (typeof LISTS)[number];

export function Deliveries() {
  const t = useTranslations("connections.deliveries");
  const [list, setList] = useState<List>("all");
  const query = useInfiniteQuery(
    useTRPC().connections.deliveries.infiniteQueryOptions(
      { failed: list === "failed" },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const words = {
    loading: t("loading"),
    failed: t("couldNot"),
    empty: t("empty"),
    emptyHint: t("emptyHint"),
    more: t("more"),
  };
  const tabs = LISTS.map((one) => ({ list: one, name: t(one), count: null }));
  const rows = deliveries.map((one) => <DeliveryRow key={one.id} delivery={one} />);
  const isSomethingLost = list === "failed" && deliveries.length > 0;
  return (
    <>
      <ListTabs label={t("title")} {...{ tabs }} chosen={list} onChoose={setList} />
      {isSomethingLost && (
        <div className="py-3">
          <ReplayFailed />
        </div>
      )}
      <PagedList {...{ query, words, rows }} />
    </>
  );
}
