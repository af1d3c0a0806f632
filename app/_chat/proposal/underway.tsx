"use client";

import { useTranslations } from "next-intl";
import type { Proposal } from "#server/conversations/proposal.ts";
import type { ChargeView } from "#server/payments/schema.ts";
import { buttonLook } from "#app/_ui/button-look.ts";
import { Spinner } from "#app/_ui/spinner.tsx";
import { Frame } from "./frame.tsx";
import { useProposalValues } from "./proposed.tsx";

/** Confirmed, and the bank has not said yet, or wants to see that it is them. */
export function Underway({ proposal, charge }: { proposal: Proposal; charge: ChargeView }) {
  const t = useTranslations("chat.proposal");
  const { proofUrl } = charge;
  return (
    <Frame title={t("title", useProposalValues(proposal))} amount={proposal.total}>
      <p role="status" className="flex items-center gap-2 text-sm">
        {!proofUrl && <Spinner />}
        {t(proofUrl ? "proof" : "pending")}
      </p>
      {proofUrl && (
        // The bank's own page, which may stand anywhere.
        <a href={proofUrl} className={buttonLook("primary", "normal")}>
          {t("toBank")}
        </a>
      )}
    </Frame>
  );
}
