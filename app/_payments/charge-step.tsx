import { Clock, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChargeView } from "#server/payments/schema.ts";
import { receiptHref } from "#app/_documents/addresses.ts";
import { DownloadLink } from "#app/_documents/download-link.tsx";
import { SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { buttonLook } from "#app/_ui/button-look.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import { ChargeFacts } from "./charge-facts.tsx";
import { PartList } from "./part-list.tsx";
import { Tick } from "#app/_ui/tick.tsx";
import { Money } from "#app/_ui/money.tsx";

type ChargeStepProps = { charge: ChargeView; onClose: () => void };

/** What became of it: paid, on its way, or waiting for its customer to show their bank that it is them. */
export function ChargeStep({ charge, onClose }: ChargeStepProps) {
  if (charge.state === "settled") return <Settled {...{ charge, onClose }} />;
  if (charge.state === "proof") return <Proof {...{ charge, onClose }} />;
  return <Pending {...{ charge, onClose }} />;
}

function Settled({ charge, onClose }: ChargeStepProps) {
  const t = useTranslations("payments");
  return (
    <>
      <SheetBody>
        <div role="status" className="grid justify-items-center gap-2 text-center">
          <Tick />
          <p className="font-serif text-xl font-semibold">{t("state.settled")}</p>
          <Money amount={charge.total} size="display" />
        </div>
        <PartList parts={charge.parts} isQuote={false} />
        <ChargeFacts charge={charge} />
      </SheetBody>
      <SheetFooter>
        <Button kind="primary" onClick={onClose}>
          {t("receipt.done")}
        </Button>
        <DownloadLink kind="plain" href={receiptHref(charge.id)}>
          {t("receipt.download")}
        </DownloadLink>
        <LinkButton kind="plain" href={`/payments/${charge.id}`}>
          {t("receipt.open")}
        </LinkButton>
      </SheetFooter>
    </>
  );
}

function Pending({ charge, onClose }: ChargeStepProps) {
  const t = useTranslations("payments");
  return (
    <>
      <SheetBody>
        <Lead icon={<Clock aria-hidden className="size-7" />} charge={charge}>
          {t("state.pendingText")}
        </Lead>
        <ChargeFacts charge={charge} />
      </SheetBody>
      <SheetFooter>
        <Button kind="primary" onClick={onClose}>
          {t("receipt.close")}
        </Button>
      </SheetFooter>
    </>
  );
}

function Proof({ charge, onClose }: ChargeStepProps) {
  const t = useTranslations("payments");
  return (
    <>
      <SheetBody>
        <Lead icon={<ShieldCheck aria-hidden className="size-7" />} charge={charge}>
          {t.rich("state.proofText", { amount: moneyTag(charge.total) })}
        </Lead>
        <ChargeFacts charge={charge} />
      </SheetBody>
      <SheetFooter>
        {/* A bank's page is somewhere else: never within ours. */}
        <a href={charge.proofUrl ?? ""} className={buttonLook("primary", "normal")}>
          {t("state.toBank")}
        </a>
        <Button kind="plain" onClick={onClose}>
          {t("receipt.close")}
        </Button>
      </SheetFooter>
    </>
  );
}

type LeadProps = { icon: ReactNode; charge: ChargeView; children: ReactNode };

const Lead = ({ icon, charge, children }: LeadProps) => (
  <div role="status" className="grid justify-items-center gap-3 pt-2 text-center">
    <span className="grid size-14 place-items-center rounded-full bg-accent-wash text-accent">
      {icon}
    </span>
    <Money amount={charge.total} size="display" />
    <p className="max-w-sm">{children}</p>
  </div>
);
