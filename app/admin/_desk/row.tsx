"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { useClock } from "#app/_ui/clock.ts";
import { whenText } from "#server/platform/format/time.ts";
import { When } from "#app/_ui/when.tsx";
import { addressOf } from "./state/address.ts";
import { isAlarming } from "./state/alarm.ts";
import { isUnread } from "./state/attention.ts";
import { useDesk } from "./desk-state.tsx";
import { homeOf } from "./state/lists.ts";
import { useDeskLists } from "./desk-lists.tsx";
import { StatusText } from "./status-text.tsx";
import { whyText } from "../_shell/why-text.ts";

type RowProps = {
  conversation: ConversationView;
  left?: boolean;
  /** In the queue: 1 is next, null has left it. */
  position?: number | null;
  isFound?: boolean;
};

const LOOK =
  "grid grid-cols-[1.75rem_1fr_auto] gap-x-2 border-s-3 py-2 ps-2.5 pe-4 outline-offset-[-3px] hover:bg-wash " +
  "aria-[current=true]:border-accent aria-[current=true]:bg-accent-wash";

/** Cut at its own end, whichever way its words run. */
const FITTING = "max-w-full justify-self-start truncate";

/** One conversation in a list: always the same height, so that no text can push the others around, but for an alarm. */
export function ConversationRow({ conversation, left = false, position, isFound }: RowProps) {
  const { openId, open } = useDesk();
  const { id, customer, preview } = conversation;
  const t = useTranslations("desk.row");
  const isOpen = openId === id;
  const unread = useIsUnread(conversation) && !left;

  return (
    <a
      href={addressOf(id)}
      data-row={id}
      aria-current={isOpen || undefined}
      onClick={(event) => opened(event, () => open(id))}
      className={cn(LOOK, !isOpen && "border-transparent")}
    >
      <Lead {...{ position, unread }} />
      <span
        dir="auto"
        className={cn(
          FITTING,
          left ? "text-soft italic" : unread || position ? "font-semibold" : "font-medium",
        )}
      >
        {customer.name}
      </span>
      <Latest {...conversation} />
      <span className="col-start-2 col-end-4 flex gap-x-2 text-sm">
        {conversation.reopened && !left && (
          <span className="shrink-0 font-semibold text-soon">{t("reopened")}</span>
        )}
        <span dir={left ? undefined : "auto"} className={cn("text-soft", FITTING)}>
          {left ? <LeftFor {...conversation} /> : wordsOf(conversation) || preview || t("noWords")}
        </span>
      </span>
      {position !== undefined && <WaitLine {...conversation} />}
      {isFound && (
        <span className="col-start-2 col-end-4 truncate text-xs leading-5 font-medium">
          <StatusText {...conversation} />
        </span>
      )}
    </a>
  );
}

/** Of somebody whom something weighs on: what they said, and not what they were told. */
const wordsOf = ({ concern, waiting }: ConversationView) =>
  concern && waiting ? waiting.reason : "";

function Lead({ position, unread }: Pick<RowProps, "position"> & { unread: boolean }) {
  const t = useTranslations("desk.row");
  if (typeof position === "number") {
    return (
      <span className="font-serif text-lg leading-6 font-semibold text-soft tabular-nums">
        <span aria-hidden>{position}</span>
        <span className="sr-only">{t("position", { position })}</span>
      </span>
    );
  }
  return (
    <span className="grid h-6 place-items-center">
      {unread && (
        <span className="size-2.5 rounded-full bg-accent">
          <span className="sr-only">{t("unread")}</span>
        </span>
      )}
    </span>
  );
}

function Latest({ waiting, lastEventAt }: ConversationView) {
  return (
    <span className="text-xs leading-6 whitespace-nowrap text-soft tabular-nums">
      {waiting ? <When at={waiting.askedAt} /> : <When at={lastEventAt} look="row" />}
    </span>
  );
}

function WaitLine({ deadlineAt, breachedAt, waiting, concern }: ConversationView) {
  const t = useTranslations("desk");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const isOverdue = useClock((now) => deadlineAt !== null && Date.parse(deadlineAt) <= +now);
  const isLate = breachedAt !== null || isOverdue;
  const at = breachedAt ?? deadlineAt;
  const alarming = isAlarming(concern);
  const when = useClock((now) => at && whenText(at, locale, timeZone, now));
  return (
    <span
      className={cn(
        "col-start-2 col-end-4 flex min-h-5 gap-x-2 text-xs leading-5",
        alarming && "flex-wrap",
      )}
    >
      {when && (
        <span
          suppressHydrationWarning
          className={cn("shrink-0 font-semibold", isLate ? "text-late" : "text-soon")}
        >
          {isLate ? t("row.late", { ago: when }) : t("row.due", { when })}
        </span>
      )}
      <span className={alarming ? "font-semibold text-late" : "truncate"}>
        {waiting && whyText(t, waiting, concern)}
      </span>
    </span>
  );
}

function LeftFor({ status, agentName, mine }: ConversationView) {
  const t = useTranslations("desk");
  if (status === "agent" && mine) return t("status.mine");
  if (status === "agent") return t("row.taken", { name: agentName ?? "" });
  if (status === "assistant") return t("row.withAssistant");
  if (status === "waiting") return t("row.waiting");
  return t("row.resolved");
}

/** Only own conversations are the agent's to read. */
function useIsUnread(conversation: ConversationView) {
  const { seen } = useDeskLists();
  return homeOf(conversation) === "mine" && isUnread(conversation, seen);
}

/** A click with a key held opens a tab, as everywhere. */
function opened(event: MouseEvent, open: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
}
