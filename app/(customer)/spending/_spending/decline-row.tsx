"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { When } from "#app/_ui/when.tsx";
import type { DeclineReason, DeclineView } from "#server/spending/schema.ts";

/** Where something can be done about it. */
const WAYS: Record<Exclude<DeclineReason, "not_given">, string> = {
  overdue_payment: "/",
  over_limit: "#limit",
  over_own_limit: "#limit",
  on_break: "#break",
  too_many_plans: "/plans",
  details_not_matched: "/account",
  first_payment_failed: "/account",
};

/** What was not approved and why, as far as it can be said, and who can look at it. */
export function DeclineRow({ decline }: { decline: DeclineView }) {
  const { id, merchant, amount, at, reason } = decline;
  const t = useTranslations("spending");
  const sentence = useErrorMessage();
  const check = useCheck(id);
  const which = <span className="sr-only">, {merchant}</span>;
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <bdi className="text-lg font-semibold">{merchant}</bdi>
        <Money amount={amount} size="large" />
      </p>
      <p className="text-sm text-soft">
        <When at={at} />
      </p>
      <p className="mt-2 font-semibold">{t(`reasons.${reason}.title`)}</p>
      <p>{t(`reasons.${reason}.text`)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {reason !== "not_given" && (
          <LinkButton size="row" href={WAYS[reason]}>
            <span>
              {t(`reasons.${reason}.link`)}
              {which}
            </span>
          </LinkButton>
        )}
        <Button size="row" kind="soft" busy={check.isBusy} onClick={check.ask}>
          <span>
            {t("check.button")}
            {which}
          </span>
        </Button>
      </div>
      {check.error !== null && (
        <p role="alert" className="mt-2 text-sm text-late">
          {sentence(check.error)}
        </p>
      )}
    </li>
  );
}

/** The chat opens with the person asked for, who knows already what it is about. */
function useCheck(declineId: string) {
  const { push } = useRouter();
  const { keyFor } = useClientKey();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().humanRequests.checkDecline.mutationOptions({ onSuccess: () => push("/chat") }),
  );
  return {
    ask: () => mutate({ declineId, clientKey: keyFor(declineId) }),
    isBusy: isPending || isSuccess,
    error,
  };
}
