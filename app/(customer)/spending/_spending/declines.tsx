import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import type { DeclineView } from "#server/spending/schema.ts";
import { DeclineRow } from "./decline-row.tsx";

export function Declines({ declines }: { declines: DeclineView[] }) {
  const t = useTranslations("spending.declines");
  return (
    <Sheet id="declines" aria-labelledby="declines-title">
      <h2 id="declines-title" className="text-xl">
        {t("title")}
      </h2>
      {declines.length === 0 && <p className="mt-1 text-soft">{t("none")}</p>}
      <ul className="mt-2 divide-y divide-line">
        {declines.map((decline) => (
          <DeclineRow key={decline.id} decline={decline} />
        ))}
      </ul>
      <p className="mt-3">
        <Link
          href="/help/declined-purchase"
          prefetch={false}
          className="link inline-flex min-h-11 items-center font-semibold"
        >
          {t("help")}
        </Link>
      </p>
    </Sheet>
  );
}
