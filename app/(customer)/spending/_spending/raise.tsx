"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { exactTag, moneyTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { LimitView } from "#server/spending/schema.ts";

type RaiseProps = { currency: string; next: NonNullable<LimitView["next"]> };

/** What was asked for and does not count yet: until then there is a way back. */
export function Raise({ currency, next: { own, from } }: RaiseProps) {
  const t = useTranslations("spending.limit");
  const sentence = useErrorMessage();
  const { refresh } = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().spending.takeRaiseBack.mutationOptions({ onSettled: () => refresh() }),
  );
  const tags = { amount: moneyTag(own), at: exactTag(from) };
  return (
    <div className="mt-5">
      <Notice
        title={t.rich(own ? "next" : "nextNone", tags)}
        action={
          <Button size="row" busy={isPending} onClick={() => mutate({ currency })}>
            {t("keep")}
          </Button>
        }
      >
        {error && (
          <p role="alert" className="text-late">
            {sentence(error)}
          </p>
        )}
      </Notice>
    </div>
  );
}
