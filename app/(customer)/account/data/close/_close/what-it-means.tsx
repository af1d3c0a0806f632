import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import type { ClosingView } from "#server/privacy/schema.ts";

const GONE = ["person", "words", "cases", "methods"] as const;

/** What goes, what stays, and why. */
export function WhatItMeans({ closing: { ledgerYears } }: { closing: ClosingView }) {
  const t = useTranslations("privacy.close");
  return (
    <Sheet className="grid gap-6">
      <section className="grid gap-2">
        <h2 className="text-xl">{t("goes")}</h2>
        <ul className="grid list-disc gap-1 ps-5">
          {GONE.map((one) => (
            <li key={one}>{t(`gone.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2 className="text-xl">{t("stays")}</h2>
        <p>{t("staysText", { years: ledgerYears })}</p>
      </section>
      <p>
        <Link href="/account/data#copy" className="font-semibold text-accent underline">
          {t("copy")}
        </Link>
      </p>
    </Sheet>
  );
}
