"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { DeskConversation, Desks } from "#server/desk/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { useClock } from "#app/_ui/clock.ts";
import { whenText } from "#server/platform/format/time.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { whyText } from "../_shell/why-text.ts";
import { CustomerLine } from "./customer-line.tsx";

type QueueProps = Pick<Desks, "waiting" | "waitingCount"> & {
  onMove: (conversation: DeskConversation) => void;
};

export function Queue({ waiting, waitingCount, onMove }: QueueProps) {
  const t = useTranslations("desk.desks");
  const more = waitingCount - waiting.length;
  return (
    <section aria-labelledby="desks-queue">
      <h2 id="desks-queue" className="text-lg">
        {t("queue", { count: waitingCount })}
      </h2>
      {waiting.length === 0 ? (
        <p className="mt-3 text-sm text-soft">{t("nobodyWaits")}</p>
      ) : (
        <ol className="mt-3 divide-y divide-line rounded-md bg-sheet px-4 shadow-sm">
          {waiting.map((conversation) => (
            <Waiting key={conversation.id} {...{ conversation, onMove }} />
          ))}
        </ol>
      )}
      {more > 0 && <p className="mt-2 text-sm text-soft">{t("more", { count: more })}</p>}
    </section>
  );
}

function Waiting({
  conversation,
  onMove,
}: Pick<QueueProps, "onMove"> & { conversation: DeskConversation }) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { preview, waiting, concern, language } = conversation;
  return (
    <CustomerLine {...{ conversation, onMove }}>
      <Deadline {...conversation} />
      <span dir="auto" className="block w-fit max-w-full truncate text-sm text-soft">
        {preview || t("row.noWords")}
      </span>
      <span className="flex flex-wrap gap-x-3 text-xs leading-5 text-soft">
        {waiting && <span>{whyText(t, waiting, concern)}</span>}
        <span suppressHydrationWarning>{languageName(language, locale)}</span>
      </span>
    </CustomerLine>
  );
}

function Deadline({ deadlineAt, breachedAt }: Pick<DeskConversation, "deadlineAt" | "breachedAt">) {
  const t = useTranslations("desk.desks");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const isOverdue = useClock((now) => deadlineAt !== null && Date.parse(deadlineAt) <= +now);
  const isLate = breachedAt !== null || isOverdue;
  const at = breachedAt ?? deadlineAt;
  const when = useClock((now) => at && whenText(at, locale, timeZone, now));
  if (!when) return null;
  return (
    <span
      suppressHydrationWarning
      className={cn("block text-xs leading-5 font-semibold", isLate ? "text-late" : "text-soon")}
    >
      {isLate ? t("late", { ago: when }) : t("due", { when })}
    </span>
  );
}
