import { useTranslations } from "next-intl";
import type { ThemeCard } from "#server/themes/schema.ts";
import { Day } from "#app/_ui/day.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { Link } from "#app/_ui/link.tsx";
import { StatusIcon } from "./status-icon.tsx";

const SHOWN = ["planned", "in_progress", "shipped"];

/** By the month in which it is to be there, the next one first; what has none yet comes last. */
export function Roadmap({ themes }: { themes: ThemeCard[] }) {
  const t = useTranslations("themes.roadmap");
  const shown = themes.filter(
    ({ status, target }) =>
      (target !== null && status !== "declined" && status !== "proposed") || SHOWN.includes(status),
  );
  const months = Array.from(Map.groupBy(shown, ({ target }) => target ?? "")).toSorted(([a], [b]) =>
    (a || "9").localeCompare(b || "9"),
  );
  if (months.length === 0) return <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  return (
    <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
      {months.map(([month, own]) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className="text-lg">
            {month ? <Day day={month} look="month" /> : t("later")}
          </h2>
          <ul className="mt-2 grid gap-2">
            {own.map((theme) => (
              <li key={theme.id}>
                <Entry theme={theme} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ theme: { id, title, status, customers, owner } }: { theme: ThemeCard }) {
  const t = useTranslations("themes");
  return (
    <Link
      href={`/admin/feedback/themes/${id}`}
      className="grid gap-1 rounded-md border border-line bg-sheet px-3 py-2.5 text-sm no-underline hover:border-edge"
    >
      <span dir="auto" className="font-semibold wrap-anywhere">
        {title}
      </span>
      <span className="flex items-center justify-between gap-2 text-xs text-soft">
        <span className="flex items-center gap-1.5">
          <StatusIcon status={status} />
          {t(`statuses.${status}`)} · {t("board.customers", { count: customers })}
        </span>
        {owner && <Initials name={owner.name} size="small" labelled />}
      </span>
    </Link>
  );
}
