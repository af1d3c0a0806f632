"use client";

import { useTranslations } from "next-intl";
import type { Proposal } from "#server/conversations/proposal.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { Frame } from "./frame.tsx";
import { useProposalValues } from "./proposed.tsx";

type ReceiptProps = {
  proposal: Proposal;
  chargeId: string;
  method: string;
  reference?: string | undefined;
  /** It stands where the button was that was pressed just now. */
  isFresh?: boolean;
};

/** In the card's place, once it is paid. */
export function Receipt({ proposal, chargeId, method, reference, isFresh = false }: ReceiptProps) {
  const t = useTranslations("chat.proposal");
  const paidWith = isolated(method);
  return (
    <div role="status" className="max-w-full" tabIndex={-1} ref={isFresh ? focus : undefined}>
      <Frame title={t("paid", useProposalValues(proposal))} isPaid>
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-soft">
          <span>
            {reference
              ? t("reference", { method: paidWith, reference: isolated(reference) })
              : t("withMethod", { method: paidWith })}
          </span>
          <Link
            href={`/payments/${chargeId}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            {t("receipt")}
          </Link>
        </p>
      </Frame>
    </div>
  );
}

const focus = (card: HTMLElement | null) => card?.focus({ preventScroll: true });
