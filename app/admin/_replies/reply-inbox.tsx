"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { REPLY_LISTS, type ReplyList } from "#server/replies/schema.ts";
import { useAddress } from "#app/_ui/address.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { listAddress } from "../_shell/list-address.ts";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { PagedList } from "../_shell/paged-list.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { ReplyRow } from "./reply-row.tsx";
import { useReplyList } from "./use-replies.ts";

const { listIn, addressOf } = listAddress("/admin/replies", REPLY_LISTS);

type InboxProps = { mayShare: boolean };

export function ReplyInbox({ mayShare }: InboxProps) {
  const t = useTranslations("replies");
  const { search: address, go } = useAddress();
  const list = listIn(new URLSearchParams(address).get("list"));
  const [search, setSearch] = useState("");
  function show({ isShared }: { isShared: boolean }) {
    setSearch("");
    const holding = isShared ? "shared" : "own";
    if (holding !== list) go(addressOf(holding), "new");
  }
  const tabs = REPLY_LISTS.map((one) => ({ list: one, name: t(`lists.${one}`), count: null }));
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <div className="grow sm:max-w-sm">
          <Field
            label={t("search")}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
        <NewReply mayShare={mayShare} isShared={mayShare && list !== "own"} onAdded={show} />
      </div>
      <ListTabs
        label={t("lists.label")}
        chosen={list}
        onChoose={(next) => go(addressOf(next), "new")}
        {...{ tabs }}
      />
      <Rows list={list} search={useDeferredValue(search.trim())} />
    </>
  );
}

type NewReplyProps = InboxProps & {
  isShared: boolean;
  onAdded: (saved: { isShared: boolean }) => void;
};

/** Where it stands from now on is shown. */
function NewReply({ mayShare, isShared, onAdded }: NewReplyProps) {
  const t = useTranslations("replies");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={t("new")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button kind="primary">
          <Plus aria-hidden />
          {t("new")}
        </Button>
      }
    >
      <ReplyForm
        reply={null}
        onDone={(saved) => {
          setOpen(false);
          onAdded(saved);
        }}
        {...{ mayShare, isShared }}
      />
    </Dialog>
  );
}

/** All of them at once: there are at most some hundreds. */
function Rows({ list, search }: { list: ReplyList; search: string }) {
  const t = useTranslations("replies");
  const query = useReplyList(list, search);
  const empty = search ? "search" : list;
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${empty}`),
    emptyHint: t(`emptyHint.${empty}`),
    more: "",
  };
  const whole = {
    ...query,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: query.refetch,
  };
  const rows = (query.data ?? []).map((row) => <ReplyRow key={row.id} row={row} />);
  return <PagedList query={whole} {...{ words, rows }} />;
}
