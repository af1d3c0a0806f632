import { Check, CircleAlert, Clock, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ChargeState, ChargeView } from "#server/payments/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { buttonLook } from "#app/_ui/button-look.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";

const LOOKS = {
  settled: { tone: "accent", icon: Check },
  pending: { tone: "neutral", icon: Clock },
  proof: { tone: "soon", icon: ShieldCheck },
  declined: { tone: "late", icon: CircleAlert },
} as const satisfies Record<ChargeState, object>;

/** What became of it, in a word and a sentence, and what can be done. */
export function ChargeHead({ charge }: { charge: ChargeView }) {
  const t = useTranslations("payments");
  const { state, total, returned, method } = charge;
  return (
    <header className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl">
          {t(state === "settled" ? "receipt.title" : "receipt.titleOpen")}
        </h1>
        <Badge {...LOOKS[state]} filled>
          {t(`badge.${state}`)}
        </Badge>
      </div>
      <p>
        <Money amount={total} size="display" />
      </p>
      <WhatNow charge={charge} />
      {returned && (
        <Notice
          title={t.rich("receipt.returned", {
            amount: moneyTag(returned),
            method: cardName(method),
          })}
        />
      )}
    </header>
  );
}

function WhatNow({
  charge: { state, failure, method, proofUrl, total, parts },
}: {
  charge: ChargeView;
}) {
  const t = useTranslations("payments");
  if (state === "settled") return null;
  if (state === "pending") return <p className="max-w-lg">{t("state.pendingPage")}</p>;
  if (state === "proof") {
    return (
      <>
        <p className="max-w-lg">{t.rich("state.proofText", { amount: moneyTag(total) })}</p>
        <a
          href={proofUrl ?? ""}
          className={`${buttonLook("primary", "normal")} w-fit print:hidden`}
        >
          {t("state.toBank")}
        </a>
      </>
    );
  }
  return (
    <>
      <p className="max-w-lg">
        {t(`failure.${failure ?? "declined"}`, { method: cardName(method) })}
      </p>
      <LinkButton
        kind="primary"
        href={parts.length === 1 ? `/plans/${parts[0]?.planId}` : "/"}
        className="w-fit print:hidden"
      >
        {t("receipt.again")}
      </LinkButton>
    </>
  );
}
