"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { RequestView } from "#server/hardship/schema.ts";

/** While somebody waits for us, what they cannot pay either is paused with a tap. */
export function Others({ request: { id, others } }: { request: RequestView }) {
  const t = useTranslations("hardship.request");
  const { refresh } = useRouter();
  const { mutate, isPending, variables, error } = useMutation(
    useTRPC().hardship.include.mutationOptions({
      onSettled: refresh,
      // Its button goes: who works by keyboard goes on where it now stands.
      onSuccess: () => document.getElementById("plans")?.focus(),
    }),
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="mb-2 font-sans text-lg font-semibold tracking-normal">
        {t("others")}
      </h2>
      {error && <SendProblem error={error} noAnswer={t("includeNoAnswer")} />}
      <ul className="card divide-y divide-line">
        {others.map(({ id: planId, merchant, look, title }) => (
          <li key={planId} className="flex items-center gap-3 px-4 py-3">
            <PurchaseTile purchase={{ merchant, look }} />
            <span className="min-w-0 grow text-sm leading-snug">
              <bdi className="block text-base font-semibold">{merchant}</bdi>
              <bdi className="block truncate text-soft">{title}</bdi>
            </span>
            <Button
              size="row"
              busy={isPending && variables.planId === planId}
              aria-label={t("includeLabel", {
                merchant: isolated(merchant),
                title: isolated(title),
              })}
              onClick={() => mutate({ id, planId })}
            >
              {t("include")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
