"use client";

import { Repeat } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AutopayProposal } from "#server/conversations/proposal.ts";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { Frame } from "./frame.tsx";

export const turnOf = ({ isOn, was }: AutopayProposal) =>
  isOn === was.isOn ? (isOn ? "switch" : "card") : isOn ? "on" : "off";

type AutopayFrameProps = { proposal: AutopayProposal; isOver?: boolean; children?: ReactNode };

export function AutopayFrame({ proposal, isOver = false, children }: AutopayFrameProps) {
  const t = useTranslations("plans.autopay");
  const { merchant, title } = proposal;
  return (
    <Frame
      icon={Repeat}
      label={t("card.label")}
      title={t("card.title", { turn: turnOf(proposal) })}
      isOver={isOver}
    >
      {isOver && (
        <p className="text-sm text-soft">
          {t("of", { merchant: isolated(merchant), title: isolated(title) })}
        </p>
      )}
      {children}
    </Frame>
  );
}

type AutopayDoneProps = {
  proposal: AutopayProposal;
  isOn: boolean;
  method: string | null;
  isFresh?: boolean;
};

/** In the card's place, once it is set. */
export function AutopayDone({ proposal, isOn, method, isFresh = false }: AutopayDoneProps) {
  const t = useTranslations("plans.autopay.card");
  const values = { merchant: isolated(proposal.merchant), method: cardName(method ?? "") };
  const isCard = turnOf(proposal) === "card";
  return (
    <div role="status" className="max-w-full" tabIndex={-1} ref={isFresh ? focus : undefined}>
      <Frame
        icon={Repeat}
        title={isCard ? t("doneCard", values) : t("done", { ...values, isOn: isOn ? "yes" : "no" })}
        isPaid
      >
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-soft">
          <span>{t("mail")}</span>
          <Link
            href={`/plans/${proposal.planId}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            {t("plan")}
          </Link>
        </p>
      </Frame>
    </div>
  );
}

/** As staff see the card: only the customer can confirm it. */
export const AutopayProposed = ({ proposal }: { proposal: AutopayProposal }) => (
  <AutopayFrame proposal={proposal} isOver />
);

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
