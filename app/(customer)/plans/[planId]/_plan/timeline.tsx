import { useTranslations } from "next-intl";
import { DayOf } from "#app/_ui/day.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { TimelineEntry } from "#server/plans/schema.ts";

/** Everything that happened, newest first; the days hang in the margin. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const t = useTranslations("plans.timeline");
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="text-xl">
        {t("title")}
      </h2>
      <ol className="mt-4 grid gap-4">
        {entries.map((entry) => (
          <li
            key={`${entry.at} ${entry.kind} ${entry.instalmentNumber}`}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 text-sm"
          >
            <span className="text-soft">
              <DayOf at={entry.at} />
            </span>
            <Sentence entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sentence({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("plans.timeline");
  const { kind, amount, method, instalmentNumber, failure, moved } = entry;
  return (
    <p className={kind === "payment_failed" ? "font-semibold" : ""}>
      {t.rich(kind, {
        amount: moneyTag(amount),
        method: method ? cardName(method) : t("cardUnknown"),
        number: instalmentNumber ?? "none",
        failure: failure ?? "declined",
        from: dayTag(moved?.from ?? "", "weekday"),
        to: dayTag(moved?.to ?? "", "weekday"),
      })}
    </p>
  );
}
