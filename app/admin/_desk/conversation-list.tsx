"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { askedAnew } from "#app/_trpc/asked-anew.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useDesk } from "./desk-state.tsx";
import { membersOf, type ListName } from "./state/lists.ts";
import { ConversationRow } from "./row.tsx";

const SWEEP_MS = 2_500;

export function ConversationList({ name }: { name: ListName }) {
  const t = useTranslations("desk");
  const { lists, change } = useDesk();
  const list = lists[name];
  const places = new Map(membersOf(name, list).map(({ id }, index) => [id, index + 1]));
  const sweeping = useSweep(name);

  return (
    <>
      <div className="flex h-9 shrink-0 items-center px-4 text-xs text-soft" aria-live="polite">
        {list.arrived.length > 0 ? (
          <button
            type="button"
            className="link font-semibold"
            onClick={() => change({ type: "looked", list: name })}
          >
            {t("lists.arrived", { count: list.arrived.length })}
          </button>
        ) : (
          t(`order.${name}`)
        )}
      </div>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain" {...sweeping}>
        {list.rows.length === 0 && <Nothing name={name} />}
        <ul>
          {list.rows.map(({ conversation, left }) => (
            <li key={conversation.id}>
              <ConversationRow
                {...{ conversation, left }}
                {...(name === "waiting" && { position: places.get(conversation.id) ?? null })}
              />
            </li>
          ))}
        </ul>
        {list.next && <More name={name} cursor={list.next} />}
      </div>
    </>
  );
}

function Nothing({ name }: { name: ListName }) {
  const t = useTranslations("desk.empty");
  return <Calm title={t(name)} hint={t(`${name}Hint`)} />;
}

export const Calm = ({ title, hint }: { title?: string; hint: string }) => (
  <div className="px-6 py-10 text-center">
    {title && <p className="font-serif text-lg font-medium">{title}</p>}
    <p className="mx-auto mt-1 max-w-xs text-sm text-soft">{hint}</p>
  </div>
);

function More({ name, cursor }: { name: ListName; cursor: string }) {
  const t = useTranslations("desk.lists");
  const { change } = useDesk();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const more = useMutation({
    mutationFn: () => queries.fetchQuery(trpc.desk[name].queryOptions({ cursor }, askedAnew)),
    onSuccess: (page) => change({ type: "more", list: name, page }),
  });
  return (
    <div className="grid justify-items-center gap-2 px-4 py-3">
      {more.isError && (
        <p role="alert" className="text-sm text-late">
          {t("failed")}
        </p>
      )}
      <Button size="small" kind="plain" busy={more.isPending} onClick={() => more.mutate()}>
        {more.isError ? t("retry") : t("more")}
      </Button>
    </div>
  );
}

/** Rows that left are taken away a moment later, unless the agent points at the list or stands on one of them. */
function useSweep(name: ListName) {
  const { lists, change } = useDesk();
  const area = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState(false);
  const left = lists[name].rows.filter((row) => row.left).length;

  useEffect(() => {
    if (left === 0 || pointed) return;
    const timer = setTimeout(() => {
      const row = area.current?.querySelector(":focus-visible")?.getAttribute("data-row");
      const stands = lists[name].rows.some((one) => one.left && one.conversation.id === row);
      if (!stands) change({ type: "swept", list: name });
    }, SWEEP_MS);
    return () => clearTimeout(timer);
  }, [left, pointed, lists, name, change]);

  return {
    ref: area,
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
  };
}
