"use client";

import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cn } from "#app/_ui/cn.ts";
import { useMoment } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { dueCall } from "./next-due-call.ts";

/** Every page of every agent shows it, and a call is agreed on a quarter of an hour before at the latest. */
const WITHIN_MS = 15_000;

/** Whatever an agent is doing: somebody expects their call now, and the way there is one click. */
export function CallReminder() {
  const t = useTranslations("common.due");
  const path = usePathname();
  const now = useMoment();
  const { data: calls = [] } = useQuery(
    useTRPC().callbacks.today.queryOptions({ everyone: false }, { staleTime: Infinity }),
  );
  useLiveRefresh(["callbacks"], useRefreshed(), WITHIN_MS);
  const due = dueCall(calls, now);
  const address = `/admin/callbacks/${due?.call.id}`;
  return (
    <output className="block shrink-0">
      {due && path !== address && (
        <span
          className={cn(
            "flex flex-wrap items-center justify-center gap-x-4 px-4 text-sm",
            due.is === "late" || due.is === "escalated" ? "bg-late-wash" : "bg-accent-wash",
          )}
        >
          <span className="flex items-center gap-2 py-1 font-semibold">
            <Phone aria-hidden className="size-4 shrink-0 text-accent" />
            {t(due.is, {
              name: isolated(due.call.customer.name),
              agent: isolated(due.call.agentName),
              at: new Date(due.call.startsAt),
            })}
          </span>
          <Link href={address} prefetch={false} className="link inline-flex min-h-9 items-center">
            {t("open")}
          </Link>
        </span>
      )}
    </output>
  );
}
