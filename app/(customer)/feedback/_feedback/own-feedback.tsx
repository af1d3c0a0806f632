import { useTranslations } from "next-intl";
import { kindOf } from "#server/feedback/policy.ts";
import type { OwnFeedback as Own, OwnFeedbackPage } from "#server/feedback/schema.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { FeedbackState } from "#app/_feedback/feedback-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";

/** What one has said before, and how each of it stands. */
export function OwnFeedback({ page, isFirst }: { page: OwnFeedbackPage; isFirst: boolean }) {
  const t = useTranslations("feedback.own");
  const { items, nextCursor } = page;
  return (
    <section aria-labelledby="own">
      <h2 id="own" className="text-xl">
        {t("title")}
      </h2>
      {items.length === 0 && <Empty title={t("empty")}>{t("emptyText")}</Empty>}
      <ul className="mt-3 divide-y divide-line">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-3">
        {!isFirst && (
          <LinkButton size="small" href="/feedback">
            {t("newest")}
          </LinkButton>
        )}
        {nextCursor && (
          <LinkButton size="small" href={`/feedback?before=${encodeURIComponent(nextCursor)}`}>
            {t("earlier")}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

/** Not fetched ahead: looking at it is having seen it. */
function Row({ item }: { item: Own }) {
  const t = useTranslations("feedback");
  return (
    <li>
      <Link
        href={`/feedback/${item.id}`}
        prefetch={false}
        className="-mx-2 grid gap-1 rounded-md px-2 py-4 hover:bg-wash"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{t(`kinds.${kindOf(item)}`)}</span>
            <FeedbackState state={item.state} reader="customer" />
            <Unread {...item} />
          </span>
          <span className="text-sm text-soft">
            <DayOf at={item.createdAt} />
          </span>
        </span>
        <span dir="auto" className="line-clamp-2 justify-self-start wrap-anywhere">
          {item.text}
        </span>
        {item.score !== null && (
          <span className="text-sm text-soft">{t("own.rating", { score: item.score })}</span>
        )}
      </Link>
    </li>
  );
}

function Unread({ unreadReplies, isChanged }: Own) {
  const t = useTranslations("feedback.own");
  if (unreadReplies === 0 && !isChanged) return null;
  return (
    <span className="rounded-md bg-accent px-2 py-0.5 text-xs font-semibold text-on-accent">
      {unreadReplies > 0 ? t("unread", { count: unreadReplies }) : t("changed")}
    </span>
  );
}
