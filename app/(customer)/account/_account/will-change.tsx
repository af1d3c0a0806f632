import { useTranslations } from "next-intl";
import { cardName } from "#app/_ui/isolated.ts";
import type { MethodView } from "#server/payments/schema.ts";

type WillChangeProps = { method: MethodView; instead: MethodView | null; others: MethodView[] };

export function WillChange({ method, instead, others }: WillChangeProps) {
  const t = useTranslations("methods.change");
  const { label, usedBy: count, isDefault } = method;
  // Without one in its place it is the newest, which is known only once there is no other choice.
  const newDefault = instead ?? (others.length === 1 ? others[0] : null);
  return (
    <section aria-live="polite">
      <h3 className="font-sans text-sm font-semibold tracking-normal">{t("willChange")}</h3>
      <ul className="mt-2 grid list-disc gap-1.5 ps-5">
        <li>
          {instead ? t("moves", { count, method: cardName(instead.label) }) : t("stops", { count })}
        </li>
        {instead && count > 0 && <li>{t("late")}</li>}
        {isDefault && newDefault && (
          <li>{t("newDefault", { method: cardName(newDefault.label) })}</li>
        )}
        <li>{t("goes", { method: cardName(label) })}</li>
      </ul>
    </section>
  );
}
