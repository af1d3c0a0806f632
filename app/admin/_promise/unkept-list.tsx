import { useTranslations } from "next-intl";
import { UNKEPT, type Unkept, type UnkeptPromise } from "#server/promise/schema.ts";
import { useAmounts } from "#app/_promise/use-amounts.ts";
import { cn } from "#app/_ui/cn.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";
import { addressOf } from "./address.ts";

export function UnkeptList({ promises }: { promises: UnkeptPromise[] }) {
  const t = useTranslations("promise.desk");
  if (promises.length === 0) return <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
      {promises.map((one) => (
        <Row key={`${one.conversationId} ${one.firstAskedAt}`} {...one} />
      ))}
    </ul>
  );
}

function Row({
  conversationId,
  customer,
  outcome,
  deadlineAt,
  endedAt,
  lateMs,
  agent,
}: UnkeptPromise) {
  const t = useTranslations("promise.desk");
  const { duration } = useAmounts();
  const standing = endedAt === null ? "waiting" : outcome;
  return (
    <li>
      <Link
        href={`/admin/conversations/${conversationId}`}
        className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-3 py-2 text-sm hover:bg-wash sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_minmax(0,12rem)_10rem]"
      >
        <span className="truncate font-semibold">
          <bdi>{customer}</bdi>
        </span>
        <span
          suppressHydrationWarning
          className={cn("text-end sm:text-start", outcome === "broken" ? "text-late" : "text-soon")}
        >
          {t(`standing.${standing}`, { time: duration(lateMs) })}
        </span>
        <span className="truncate text-soft">{agent ? <bdi>{agent}</bdi> : t("nobody")}</span>
        <span className="text-end text-xs whitespace-nowrap text-soft">
          {t.rich("due", { at: whenOf(deadlineAt) })}
        </span>
      </Link>
    </li>
  );
}

const whenOf = (at: string) => () => <When {...{ at }} look="row" />;

export function OutcomeFilter({ outcome }: { outcome: Unkept | undefined }) {
  const t = useTranslations("promise.desk");
  const choices = [undefined, ...UNKEPT];
  return (
    <div role="group" aria-label={t("filter")} className="flex flex-wrap gap-1">
      {choices.map((one) => (
        <Link
          key={one ?? "all"}
          href={addressOf({ outcome: one })}
          scroll={false}
          aria-current={one === outcome ? "true" : undefined}
          className={cn(
            "inline-flex min-h-11 items-center rounded-md px-2.5 text-sm font-semibold whitespace-nowrap sm:min-h-9",
            one === outcome ? "bg-accent-wash text-ink" : "text-soft hover:bg-wash hover:text-ink",
          )}
        >
          {t(`show.${one ?? "all"}`)}
        </Link>
      ))}
    </div>
  );
}
