"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDesk, type View } from "./desk-state.tsx";
import { unreadOfMine } from "./attention.ts";
import { listNames, membersOf, type ListName } from "./lists.ts";
import { ConversationList } from "./conversation-list.tsx";
import { useRead } from "./reading.tsx";
import { SearchView } from "./search-view.tsx";

/** The left column: whom to help next. */
export function ListColumn() {
  const t = useTranslations("desk.lists");
  const { view } = useDesk();
  return (
    <nav aria-label={t("label")} className="flex min-h-0 w-full min-w-0 flex-col">
      <div className="flex shrink-0 items-stretch border-b border-line ps-2 pe-1">
        {listNames.map((name) => (
          <ListTab key={name} name={name} />
        ))}
        <Tab view="search" label={t("search")}>
          <Search aria-hidden className="size-4.5" />
        </Tab>
      </div>
      {view === "search" ? <SearchView /> : <ConversationList key={view} name={view} />}
    </nav>
  );
}

function ListTab({ name }: { name: ListName }) {
  const t = useTranslations("desk.lists");
  const { lists } = useDesk();
  const { seen } = useRead();
  const all = membersOf(name, lists[name]).length;
  const count = name === "mine" ? unreadOfMine(lists, seen) || all : all;
  const calls = name === "waiting" ? all > 0 : name === "mine" && unreadOfMine(lists, seen) > 0;
  const says = name === "mine" && calls ? "countedUnread" : "counted";
  return (
    <Tab view={name} label={t(says, { list: t(name), count })}>
      {t(name === "withAssistant" ? "withAssistantShort" : name)}
      <span
        className={`rounded-md px-1.5 text-xs tabular-nums ${calls ? "bg-accent text-on-accent" : "text-soft"}`}
      >
        {lists[name].next ? `${count}+` : count}
      </span>
    </Tab>
  );
}

function Tab({ view, label, children }: { view: View; label: string; children: React.ReactNode }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={desk.view === view}
      onClick={() => desk.show(view)}
      className="-mb-px flex min-h-11 grow items-center justify-center gap-1 border-b-2 border-transparent px-1.5 text-sm font-semibold whitespace-nowrap text-soft outline-offset-[-3px] last:grow-0 hover:text-ink aria-pressed:border-accent aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}
