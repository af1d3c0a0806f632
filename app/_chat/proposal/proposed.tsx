import { useLocale, useTranslations } from "next-intl";
import type { Proposal } from "#server/conversations/proposal.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { isolated } from "#app/_ui/isolated.ts";
import type { Receipt as Paid } from "../state/rows.ts";
import { Frame } from "./frame.tsx";

type ProposedProps = { proposal: Proposal; receipt: Paid | null };

/** As staff see the card: only the customer can confirm it. */
export function Proposed({ proposal, receipt }: ProposedProps) {
  const t = useTranslations("chat.proposal");
  const values = useProposalValues(proposal);
  return <Frame title={t(receipt ? "paid" : "proposed", values)} isPaid={receipt !== null} />;
}

export function useProposalValues({ merchants, total }: Pick<Proposal, "merchants" | "total">) {
  const locale = useLocale();
  return {
    merchants: new Intl.ListFormat(locale).format(merchants.map(isolated)),
    amount: isolated(moneyText(total, locale)),
  };
}
