import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ContactsSince, ThemeDetail } from "#server/themes/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Money } from "#app/_ui/money.tsx";
import { Change } from "./change.tsx";

const RECENT = 4;

/** How many it is about, what they still owe, and whether it becomes more or less. */
export function Figures({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themes.pane");
  const { customers, owed, contacts, since } = theme;
  return (
    <div className="grid shrink-0 grid-cols-[auto_minmax(0,1fr)_auto] border-b border-line sm:grid-cols-[auto_auto_auto_minmax(0,1fr)]">
      <Figure of={t("customers", { count: customers })}>{customers}</Figure>
      <Figure of={t("owed")}>
        {owed.length === 0
          ? "–"
          : owed.map((amount) => (
              <span
                key={amount.currency}
                className={cn("block", owed.length > 1 && "text-sm leading-5")}
              >
                <Money amount={amount} />
              </span>
            ))}
      </Figure>
      {since ? <Since since={since} /> : <Figure of={t("contacts")}>{contacts}</Figure>}
      <Weeks theme={theme} />
    </div>
  );
}

function Since({ since: { before, after, days } }: { since: ContactsSince }) {
  const t = useTranslations("themes.pane");
  return (
    <Figure isWide of={after === null ? t("tooEarly") : t("beforeAfterHint", { days })}>
      <span className="text-sm">
        {after === null ? t("before", { before }) : t("beforeAfter", { before, after })}
      </span>
    </Figure>
  );
}

type FigureProps = { of: string; isWide?: boolean; children: ReactNode };

/** What is wide has a row of its own on a phone. */
const Figure = ({ of, isWide = false, children }: FigureProps) => (
  <div
    className={cn(
      "min-w-0 border-e border-line px-4 py-2.5 last:border-0",
      isWide && "col-span-3 border-e-0 border-t sm:col-span-1 sm:border-e sm:border-t-0",
    )}
  >
    <p className="font-serif text-lg leading-6 font-semibold tabular-nums">{children}</p>
    <p className="text-xs text-soft">{of}</p>
  </div>
);

function Weeks({ theme: { weeks, change } }: { theme: ThemeDetail }) {
  const t = useTranslations("themes");
  const format = useFormatter();
  const told = t("board.weekly", { weeks: format.list(weeks.map(String), { type: "unit" }) });
  const most = Math.max(1, ...weeks);
  const bars = weeks.map((count, index) => ({
    week: `${index}`,
    height: `${Math.max(4, (count / most) * 100)}%`,
    isRecent: index >= weeks.length - RECENT,
  }));
  return (
    <div className="col-span-3 border-t border-line px-4 py-2.5 sm:col-span-1 sm:border-t-0">
      <div role="img" aria-label={told} title={told} className="flex h-8 items-end gap-1">
        {bars.map(({ week, height, isRecent }) => (
          <span
            key={week}
            style={{ height }}
            className={cn("grow", isRecent ? "bg-accent" : "bg-bar")}
          />
        ))}
      </div>
      <p className="flex justify-between text-xs text-soft">
        {t("pane.perWeek")}
        <Change change={change} hasAny={weeks.some(Boolean)} />
      </p>
    </div>
  );
}
