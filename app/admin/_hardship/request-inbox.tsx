"use client";

import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useAddress } from "#app/_ui/address.ts";
import { moveFocus, useKeys } from "../_shell/use-keys.ts";
import { addressOf, listIn } from "./address.ts";
import { RequestList } from "./request-list.tsx";
import { RequestTabs } from "./request-tabs.tsx";
import { useRefreshedRequests } from "./use-requests.ts";

const KEYS = { next: "j", previous: "k" };

/** Which list it shows stands in the address, so that a link leads to the same view. */
export function RequestInbox() {
  const { search, go } = useAddress();
  const list = listIn(new URLSearchParams(search).get("list"));
  useLiveRefresh(["hardship"], useRefreshedRequests());
  useKeys(KEYS, (key) => moveFocus(key === "next" ? 1 : -1));
  return (
    <>
      <RequestTabs list={list} onChoose={(next) => go(addressOf(next), "new")} />
      <RequestList list={list} />
    </>
  );
}
