"use client";

import { useQuery } from "@tanstack/react-query";
import { ClipboardList, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useMoment } from "#app/_ui/clock.ts";
import { Link } from "#app/_ui/link.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { IconButton } from "../_shell/icon-button.tsx";

const ADDRESS = "/admin/debrief";
const WITHIN_MS = 5000;

/** In the last quarter of an hour of a shift, and afterwards until it is sent or put aside. */
export function DebriefNotice() {
  const t = useTranslations("common.debrief");
  const path = usePathname();
  const now = useMoment();
  const { data: due, refetch } = useQuery(
    useTRPC().debriefs.due.queryOptions(undefined, { staleTime: Infinity }),
  );
  useLiveRefresh(["shifts"], () => void refetch(), WITHIN_MS);
  const [aside, putAside] = useStoredValue("localStorage", "debrief-aside");
  const isOffered =
    now && due && now >= new Date(due.from) && aside !== due.shift.id && path !== ADDRESS;
  return (
    <output className="block shrink-0">
      {isOffered && (
        <span className="flex flex-wrap items-center justify-center gap-x-4 bg-accent-wash px-4 text-sm">
          <span className="flex items-center gap-2 py-1 font-semibold">
            <ClipboardList aria-hidden className="size-4 shrink-0 text-accent" />
            {now < new Date(due.shift.endsAt)
              ? t("offer", { at: new Date(due.shift.endsAt) })
              : t("offerAfter")}
          </span>
          <Link href={ADDRESS} prefetch={false} className="link inline-flex min-h-9 items-center">
            {t("open")}
          </Link>
          <IconButton icon={X} label={t("notNow")} onClick={() => putAside(due.shift.id)} />
        </span>
      )}
    </output>
  );
}
