"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CallStory } from "#server/callbacks/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { CallButton } from "./call-button.tsx";

/** For whoever makes the booked call: where its customer waits, and the way to ring them there once it has begun. */
export function BookedRing({ call }: { call: CallStory }) {
  const t = useTranslations("voice.booked");
  const { id, state, customer, canCall } = call;
  const isToCome = state === "ahead" || state === "calling";
  const asked = useTRPC().voice.booked.queryOptions({ callbackId: id });
  const { data, refetch } = useQuery({ ...asked, enabled: isToCome });
  useLiveRefresh(["callbacks"], () => void refetch());
  if (!isToCome || !data?.inBrowser) return null;
  return (
    <div className="mt-4 rounded-md bg-accent-wash px-4 py-3 text-sm">
      <p className="font-semibold">{t("chosen", { name: isolated(customer.name) })}</p>
      <p className="mb-2 text-soft">{t("chosenHint")}</p>
      {state === "calling" && canCall && (
        <CallButton proposal={{ callbackId: id, name: customer.name }} size="row" />
      )}
    </div>
  );
}
