"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { DeskConversation } from "#server/desk/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { useClock } from "#app/_ui/clock.ts";
import { whenText } from "#server/platform/format/time.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { CustomerLine } from "./customer-line.tsx";

const LONG_MS = 5 * 60_000;

type HeldProps = {
  conversation: DeskConversation;
  onMove: (conversation: DeskConversation) => void;
};

export function AssignedChats({ conversation, onMove }: HeldProps) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { preview, language, unansweredSince, reopened } = conversation;
  return (
    <CustomerLine {...{ conversation, onMove }}>
      <span dir="auto" className="block w-fit max-w-full truncate text-sm text-soft">
        {preview || t("row.noWords")}
      </span>
      <span className="flex flex-wrap gap-x-3 text-xs leading-5 text-soft">
        {/* Where nobody has said or asked for anything, nothing is answered. */}
        {(preview || unansweredSince) && <Unanswered since={unansweredSince} {...{ reopened }} />}
        <span suppressHydrationWarning>{languageName(language, locale)}</span>
      </span>
    </CustomerLine>
  );
}

type UnansweredProps = { since: string | null; reopened: boolean };

function Unanswered({ since, reopened }: UnansweredProps) {
  const t = useTranslations("desk.desks");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const isLong = useClock((now) => since !== null && +now - Date.parse(since) > LONG_MS);
  const ago = useClock((now) => since && whenText(since, locale, timeZone, now));
  if (!ago) return <span>{t("answered")}</span>;
  return (
    <span
      suppressHydrationWarning
      className={cn("font-semibold", isLong ? "text-late" : "text-soon")}
    >
      {t(reopened ? "reopened" : "unanswered", { ago })}
    </span>
  );
}
