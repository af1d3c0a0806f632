"use client";

import { useTranslations } from "next-intl";
import type { Proposal } from "#server/conversations/proposal.ts";
import type { PaymentPart } from "#server/payments/schema.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useConnectionState } from "../chat-provider.tsx";
import { Frame } from "./frame.tsx";
import { MethodSelect } from "./method-select.tsx";
import { useProposalValues } from "./proposed.tsx";
import type { useProposal } from "./use-proposal.ts";

type ConfirmProps = Omit<ReturnType<typeof useProposal>, "choose"> & {
  choose: (methodId: string) => void;
  proposal: Proposal;
  onLeave: () => void;
};

export function Confirm({ proposal, quoted, onLeave, ...paying }: ConfirmProps) {
  const t = useTranslations("chat.proposal");
  const values = useProposalValues(proposal);
  const isOffline = useConnectionState() === "offline";
  const { methodId, isBusy, confirm } = paying;
  return (
    <Frame label={t("label")} title={t("title", values)} amount={proposal.total}>
      <Parts parts={quoted} />
      <MethodSelect {...paying} label={t("method")} none={t("noMethod")} add={t("methods")} />
      <Trouble {...paying} />
      {isOffline && <p className="text-sm text-soft">{t("offline")}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          className="grow"
          busy={isBusy}
          disabled={!methodId || isOffline}
          onClick={confirm}
        >
          {t("confirm", values)}
        </Button>
        <Button kind="quiet" className="grow" onClick={onLeave}>
          {t("notNow")}
        </Button>
      </div>
    </Frame>
  );
}

/** What it pays, and what is left of it afterwards. */
function Parts({ parts }: { parts: PaymentPart[] }) {
  const t = useTranslations("chat.proposal");
  return parts.map((part) => (
    <div key={part.planId} className="flex items-center gap-3">
      <PurchaseTile purchase={part} isFirst />
      <dl className="grid min-w-0 grow grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-sm">
        <dt className="truncate">
          <bdi>{part.title}</bdi>
        </dt>
        <dd className="text-end">
          <Money amount={part.amount} />
        </dd>
        <dt className="text-soft">{t("left")}</dt>
        <dd className="text-end text-soft">
          <Money amount={part.left} />
        </dd>
      </dl>
    </div>
  ));
}

/** Why it was not paid. */
function Trouble({ charge, error }: Pick<ConfirmProps, "charge" | "error">) {
  const t = useTranslations("chat.proposal");
  const sentence = useErrorMessage();
  if (error) return <Notice kind="late" announce title={sentence(error)} />;
  if (charge?.state !== "declined") return null;
  const { failure, method } = charge;
  return (
    <Notice
      kind="late"
      announce
      title={t("declined", { failure: failure ?? "declined", method: isolated(method) })}
    />
  );
}
