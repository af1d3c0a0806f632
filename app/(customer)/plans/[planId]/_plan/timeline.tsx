import { useTranslations } from "next-intl";
import { cn } from "#app/_ui/cn.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { TimelineEntry } from "#server/plans/timeline.ts";
import { EventDisc } from "./event-disc.tsx";

/** Everything that happened, newest first, along one line. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const t = useTranslations("plans.timeline");
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="font-sans text-lg font-semibold tracking-normal">
        {t("title")}
      </h2>
      <ol className="card mt-3 px-4 py-4 sm:px-5">
        {entries.map((entry, index) => (
          <li
            // Two parcels may be sent at once; what is new stands before.
            key={entries.length - index}
            className="group/event grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm"
          >
            <div className="flex flex-col items-center">
              <EventDisc kind={entry.kind} />
              <span aria-hidden className="my-1 w-0.5 grow bg-line group-last/event:hidden" />
            </div>
            <div
              className={cn(
                "min-w-0 pt-1 group-not-last/event:mb-4",
                isMissed(entry) && "rounded-lg bg-late-wash px-3 py-2",
              )}
            >
              <Sentence entry={entry} />
              <span className={cn("text-xs", isMissed(entry) ? "text-late" : "text-soft")}>
                <DayOf at={entry.at} look="long" />
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const isMissed = ({ kind }: TimelineEntry) => kind === "payment_failed";

function Sentence({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("plans.timeline");
  const { kind, amount, method, instalmentNumber, failure, moved, caseKind, relief } = entry;
  const { carrier, trackingNumber } = entry;
  return (
    <p className={isMissed(entry) ? "font-semibold text-late" : ""}>
      {t.rich(kind, {
        amount: moneyTag(amount),
        method: method ? cardName(method) : t("cardUnknown"),
        number: instalmentNumber ?? "none",
        caseKind: caseKind ?? "sent_back",
        failure: failure ?? "declined",
        relief: relief ?? "none",
        carrier: carrier ? isolated(carrier) : "none",
        tracking: trackingNumber ? isolated(trackingNumber) : "none",
        saves: amount ? "yes" : "no",
        from: dayTag(moved?.from ?? "", "weekday"),
        to: dayTag(moved?.to ?? "", "weekday"),
      })}
    </p>
  );
}
