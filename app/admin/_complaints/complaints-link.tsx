"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useComplaintCounts } from "./use-complaints.ts";

/** From the cases to what customers complain about; the menu has no place of its own for it. */
export function ComplaintsLink() {
  const t = useTranslations("complaintDesk");
  const count = useComplaintCounts()?.waiting;
  // The badge of the menu asks for the same counts before this is taken over.
  const isKnown = useHydrated() && count !== undefined && count > 0;
  return (
    <LinkButton size="small" href="/admin/complaints" prefetch={false}>
      {isKnown ? t("waitingCount", { count }) : t("link")}
    </LinkButton>
  );
}
