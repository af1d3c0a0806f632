import { useTranslations } from "next-intl";
import type { PlanDetail } from "#server/plans/schema.ts";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { SheetDone } from "#app/_ui/sheet-done.tsx";

type AutopaySetProps = {
  plan: Pick<PlanDetail, "merchant" | "autopay" | "next">;
  onClose: () => void;
};

/** What is in force from now on. */
export function AutopaySet({ plan: { merchant, autopay, next }, onClose }: AutopaySetProps) {
  const t = useTranslations("plans.autopay");
  const values = { merchant: isolated(merchant), method: cardName(autopay.method ?? "") };
  const isTooOld = next?.taking?.state === "expired";
  return (
    <SheetDone
      sentence={t(isTooOld ? "nowExpires" : autopay.isOn ? "nowOn" : "nowOff", values)}
      note={t("mail")}
      close={t("close")}
      onClose={onClose}
    />
  );
}
