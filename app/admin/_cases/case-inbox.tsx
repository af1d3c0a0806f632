"use client";

import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useAddress } from "#app/_ui/address.ts";
import { moveFocus, useKeys } from "../_shell/use-keys.ts";
import { addressOf, listIn } from "./address.ts";
import { CaseList } from "./case-list.tsx";
import { CaseTabs } from "./case-tabs.tsx";
import { useRefreshedCases } from "./use-cases.ts";

const KEYS = { next: "j", previous: "k" };

/** Which list it shows stands in the address, so that a link leads to the same view. */
export function CaseInbox() {
  const { search, go } = useAddress();
  const list = listIn(new URLSearchParams(search).get("list"));
  useLiveRefresh(["cases"], useRefreshedCases());
  useKeys(KEYS, (key) => moveFocus(key === "next" ? 1 : -1));
  return (
    <>
      <CaseTabs list={list} onChoose={(next) => go(addressOf(next), "new")} />
      <CaseList list={list} />
    </>
  );
}
