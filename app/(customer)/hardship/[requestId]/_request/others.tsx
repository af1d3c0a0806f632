"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
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
    useTRPC().hardship.include.mutationOptions({ onSettled: refresh }),
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="mb-2 font-sans text-lg font-semibold tracking-normal">
        {t("others")}
      </h2>
      {error && <SendProblem error={error} noAnswer={t("includeNoAnswer")} />}
      <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {others.map(({ id: planId, merchant }) => (
          <Button
            key={planId}
            size="row"
            busy={isPending && variables.planId === planId}
            onClick={() => mutate({ id, planId })}
          >
            {t("include", { merchant: isolated(merchant) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
