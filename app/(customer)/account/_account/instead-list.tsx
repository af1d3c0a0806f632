import { useTranslations } from "next-intl";
import { cardName } from "#app/_ui/isolated.ts";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import type { MethodView } from "#server/payments/schema.ts";
import { NEW_CARD, type Change } from "./change.ts";

type InsteadListProps = {
  intent: Change["intent"];
  /** How many plans need it. */
  count: number;
  others: MethodView[];
  chosen: string | null;
  onChoose: (choice: string | null) => void;
};

export function InsteadList({ intent, count, others, chosen, onChoose }: InsteadListProps) {
  const t = useTranslations("methods.change");
  const list = useTranslations("methods.list");
  const row = (choice: string | null) => ({
    type: "radio" as const,
    name: "instead",
    checked: chosen === choice,
    onChange: () => onChoose(choice),
  });
  return (
    <OptionList legend={t("question", { count })}>
      {others.map(({ id, label, expiresOn }) => (
        <OptionRow
          key={id}
          {...row(id)}
          label={cardName(label)}
          hint={
            expiresOn
              ? list.rich("goodUntil", { day: dayTag(expiresOn, "full") })
              : list("directDebit")
          }
        />
      ))}
      <OptionRow {...row(NEW_CARD)} label={t("newCard")} hint={t("newCardHint")} />
      {intent === "remove" && (
        <OptionRow {...row(null)} label={t("byHand")} hint={t("byHandHint")} />
      )}
    </OptionList>
  );
}
