import { useTranslations } from "next-intl";
import { TermsText } from "#app/_hardship/terms.tsx";
import { OptionRow } from "#app/_ui/option-row.tsx";
import type { PlanInNeed } from "#server/hardship/schema.ts";
import { type Wish, WISHES } from "./draft.ts";

type HelpsProps = {
  chosen: PlanInNeed[];
  value: Wish | null;
  isMissing: boolean;
  onChange: (wish: Wish) => void;
};

/** What would help, and what it would make of each plan. */
export function Helps({ chosen, value, isMissing, onChange }: HelpsProps) {
  const t = useTranslations("hardship");
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t("form.helps")}</legend>
      <p className="mt-0.5 mb-2 text-sm text-soft">{t("form.helpsHint")}</p>
      <div className="divide-y divide-line overflow-hidden rounded-md border border-line bg-sheet">
        {WISHES.map((wish) => (
          <OptionRow
            key={wish}
            type="radio"
            name="wish"
            value={wish}
            checked={wish === value}
            aria-describedby={isMissing ? "wish-missing" : undefined}
            onChange={() => onChange(wish)}
            label={t(`reliefs.${wish}`)}
          />
        ))}
      </div>
      <p id="wish-missing" aria-live="polite" className="mt-1.5 text-sm text-late empty:hidden">
        {isMissing && t("form.helpsMissing")}
      </p>
      <div aria-live="polite">{value && <Would wish={value} plans={chosen} />}</div>
    </fieldset>
  );
}

function Would({ wish, plans }: { wish: Wish; plans: PlanInNeed[] }) {
  const t = useTranslations("hardship.form");
  if (wish === "talk") return <p className="mt-3 text-sm">{t("wouldTalk")}</p>;
  return (
    <div className="mt-3 border-s-2 border-accent ps-3 text-sm">
      <p className="font-semibold">{t("would")}</p>
      <ul className="mt-1 grid gap-1.5">
        {plans.map(({ id, merchant, title, terms }) => {
          const isTwice = plans.filter((plan) => plan.merchant === merchant).length > 1;
          const one = terms.find(({ relief }) => relief === wish);
          return (
            <li key={id}>
              <bdi className="font-semibold">{merchant}</bdi>
              {isTwice && (
                <>
                  , <bdi>{title}</bdi>
                </>
              )}
              : {one && <TermsText {...one} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
