import { useTranslations } from "next-intl";
import type { MethodView } from "#server/payments/schema.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";

type MethodListProps = {
  methods: MethodView[];
  chosen: string | null;
  onChoose: (id: string) => void;
};

export function MethodList({ methods, chosen, onChoose }: MethodListProps) {
  const t = useTranslations("payments.choose");
  return (
    <OptionList legend={t("with")}>
      {methods.map((method) => (
        <OptionRow
          key={method.id}
          type="radio"
          name="method"
          disabled={method.isExpired}
          checked={method.id === chosen}
          onChange={() => onChoose(method.id)}
          label={cardName(method.label)}
          hint={<MethodHint method={method} />}
        />
      ))}
    </OptionList>
  );
}

function MethodHint({ method: { expiresOn, isExpired } }: { method: MethodView }) {
  const t = useTranslations("payments.choose");
  if (!expiresOn) return t("debit");
  return (
    <span className={isExpired ? "text-late" : ""}>
      {t.rich(isExpired ? "expired" : "expires", { day: dayTag(expiresOn, "full") })}
    </span>
  );
}
