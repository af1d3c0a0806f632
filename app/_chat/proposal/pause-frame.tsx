"use client";

import { PauseCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PauseProposal } from "#server/conversations/proposal.ts";
import { Link } from "#app/_ui/link.tsx";
import { Frame } from "./frame.tsx";

type PauseFrameProps = { proposal: PauseProposal; isOver?: boolean; children?: ReactNode };

export function PauseFrame({ proposal, isOver = false, children }: PauseFrameProps) {
  const t = useTranslations("plans.pause");
  return (
    <Frame
      icon={PauseCircle}
      label={t("label")}
      title={t("title", { count: proposal.plans.length })}
      isOver={isOver}
    >
      {children}
    </Frame>
  );
}

type PausedProps = { requestId: string; isOver?: boolean; isFresh?: boolean };

/** In the card's place: what has come of it, or of another pause that is there. */
export function Paused({ requestId, isOver = false, isFresh = false }: PausedProps) {
  const t = useTranslations("plans.pause");
  return (
    <div role="status" className="max-w-full" tabIndex={-1} ref={isFresh ? focus : undefined}>
      <Frame
        icon={PauseCircle}
        title={t(isOver ? "ended" : "done")}
        isPaid={!isOver}
        isOver={isOver}
      >
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-soft">
          {!isOver && <span>{t("doneText")}</span>}
          <Link
            href={`/hardship/${requestId}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            {t("see")}
          </Link>
        </p>
      </Frame>
    </div>
  );
}

/** As staff see the card: only the customer can confirm it. */
export const PauseProposed = ({ proposal }: { proposal: PauseProposal }) => (
  <PauseFrame proposal={proposal} isOver />
);

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
