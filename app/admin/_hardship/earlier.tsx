import { useTranslations } from "next-intl";
import type { StaffRequestView } from "#server/hardship/schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { useNames } from "./use-names.ts";

/** What was asked for before, and what came of it. */
export function Earlier({ requests }: { requests: StaffRequestView["earlier"] }) {
  const t = useTranslations("hardshipDesk");
  const { reliefName } = useNames();
  return (
    <section>
      <h2 className="label font-sans">{t("others")}</h2>
      {requests.length === 0 && <p className="mt-1 text-sm text-soft">{t("noOthers")}</p>}
      <ul className="divide-y divide-line">
        {requests.map(({ id, state, relief, openedAt }) => (
          <li key={id} className="py-2 text-sm">
            <Link href={`/admin/hardship/${id}`} prefetch={false} className="link">
              <DayOf at={openedAt} look="long" />
            </Link>
            <p className="text-soft">
              {t(`states.${state}`)}
              {relief && <> · {reliefName(relief)}</>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
