import { useTranslations } from "next-intl";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";

type HowPaidProps = { isOn: boolean; canBeOn: boolean; onChange: (isOn: boolean) => void };

export function HowPaid({ isOn, canBeOn, onChange }: HowPaidProps) {
  const t = useTranslations("plans.autopay");
  return (
    <OptionList legend={t("how")}>
      <OptionRow
        type="radio"
        name="how"
        disabled={!canBeOn}
        checked={isOn}
        onChange={() => onChange(true)}
        label={t("on")}
        hint={t("onHint")}
      />
      <OptionRow
        type="radio"
        name="how"
        checked={!isOn}
        onChange={() => onChange(false)}
        label={t("off")}
        hint={t("offHint")}
      />
    </OptionList>
  );
}
