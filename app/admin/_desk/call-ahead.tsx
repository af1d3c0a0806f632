"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { isLate } from "#server/callbacks/policy.ts";
import { callText } from "#server/platform/format/call-time.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";

/** That its customer will be called, so that nobody promises or books a second call. */
export function CallAhead({ conversation }: { conversation: Pick<ConversationView, "id"> }) {
  const { data: call } = useQuery(
    useTRPC().callbacks.aheadOf.queryOptions({ conversationId: conversation.id }),
  );
  useLiveRefresh(["callbacks"], useRefreshed());
  const t = useTranslations("desk.call");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const isOverdue = useClock((now) => Boolean(call) && isLate(call ?? NONE, now));
  if (!call) return null;
  const state = isOverdue ? "late" : call.state;
  return (
    <section>
      <h3 className="label font-sans">{t("title")}</h3>
      <p className="flex flex-wrap justify-between gap-x-3 pt-1 text-sm">
        <Link href={`/admin/callbacks/${call.id}`} prefetch={false} className="link">
          <time dateTime={call.startsAt}>{callText(call.startsAt, locale, timeZone)}</time>
        </Link>
        <span className={isOverdue ? "font-semibold text-late" : "text-soft"}>
          {t("state", { state })}
        </span>
      </p>
      <p className="text-sm text-soft">
        {call.mine ? t("yours") : t("with", { name: isolated(call.agentName) })}
      </p>
    </section>
  );
}

const NONE = { state: "", startsAt: "" };
