"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ApplicationRulesView } from "#server/applications/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** Whether anybody can apply: for admins. */
export function RulesPanel({ initial }: { initial: ApplicationRulesView }) {
  const t = useTranslations("applicationDesk.rules");
  const sentence = useErrorMessage();
  const { applications } = useTRPC();
  const queries = useQueryClient();
  const { data: rules } = useQuery(
    applications.rules.queryOptions(undefined, { initialData: initial }),
  );
  const queryKey = applications.rules.queryKey();
  const { mutate, isPending, error } = useMutation(
    applications.setRules.mutationOptions({
      onSuccess: (now) => queries.setQueryData(queryKey, now),
      onError: () => queries.invalidateQueries({ queryKey }),
    }),
  );
  const { isOpen, version, set } = rules;
  return (
    <section
      aria-labelledby="application-rules"
      className="mb-6 grid gap-3 rounded-md bg-sheet p-4 shadow-sm sm:p-5"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="me-auto min-w-0">
          <h2 id="application-rules" className="text-base">
            {t("title")}
          </h2>
          <p role="status" className="font-semibold">
            {t(isOpen ? "isOpen" : "isClosed")}
          </p>
          <p className="text-sm text-soft">
            {t("openHint")} {set && t.rich("set", { name: isolated(set.by), at: whenTag(set.at) })}
          </p>
        </div>
        <LinkButton href="/work" size="small" prefetch={false}>
          {t("view")}
        </LinkButton>
        <Button
          size="small"
          kind={isOpen ? "quiet" : "primary"}
          busy={isPending}
          onClick={() => mutate({ isOpen: !isOpen, version })}
        >
          {t(isOpen ? "turnOff" : "turnOn")}
        </Button>
      </div>
      {error && <Notice kind="late" announce title={sentence(error)} />}
    </section>
  );
}
