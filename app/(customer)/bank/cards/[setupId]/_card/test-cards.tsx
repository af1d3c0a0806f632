import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { groupedNumber } from "./card.ts";

/** What the simulated bank does with each stands in server/payments/simulator/cards.ts. */
export const TEST_CARDS = [
  { number: "4242424242424242", does: "pays" },
  { number: "5555555555554444", does: "mastercard" },
  { number: "4000000000003220", does: "proof" },
  { number: "4000000000009995", does: "insufficient" },
  { number: "4000000000000002", does: "declined" },
  { number: "4000000000000069", does: "expired" },
  { number: "4000000000000077", does: "slow" },
] as const;

export function TestCards({ onUse }: { onUse: (number: string) => void }) {
  const t = useTranslations("methods.card");
  return (
    <section aria-labelledby="test-cards" className="mt-8 border-t border-line pt-5">
      <h2 id="test-cards" className="text-lg">
        {t("tests")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("testsText")}</p>
      <ul className="mt-2 divide-y divide-line">
        {TEST_CARDS.map(({ number, does }) => (
          <li key={number} className="flex items-center justify-between gap-x-4 py-1.5">
            <span className="text-sm text-soft">{t(`test.${does}`)}</span>
            <Button
              kind="plain"
              size="small"
              className="-me-3 tabular-nums"
              aria-label={t("use", { number: groupedNumber(number) })}
              onClick={() => onUse(number)}
            >
              <bdi dir="ltr">{groupedNumber(number)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
