import { useTranslations } from "next-intl";
import type { News as NewsItem } from "#server/themes/ship-schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { NewsAnswer } from "./news-answer.tsx";

/** What became of what they said, with their own words beside it. */
export function News({ news }: { news: NewsItem[] }) {
  const t = useTranslations("feedback.news");
  return (
    <section aria-labelledby="news">
      <h2 id="news" className="text-xl">
        {t("title")}
      </h2>
      <ul className="mt-3 grid gap-4">
        {news.map((item) => (
          <li
            key={item.id}
            id={`news-${item.id}`}
            className="grid scroll-mt-20 gap-3 rounded-lg border border-line bg-sheet px-5 py-4"
          >
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
              <DayOf at={item.at} />
              {item.isNew && (
                <span className="rounded-md bg-accent px-2 py-0.5 text-xs font-semibold text-on-accent">
                  {t("isNew")}
                </span>
              )}
            </p>
            <p lang={item.language} dir="auto" className="wrap-anywhere whitespace-pre-wrap">
              {item.text}
            </p>
            {item.said.length > 0 && <Said said={item.said} />}
            {item.answerId ? (
              <Link href={`/feedback/${item.answerId}`} prefetch={false} className="link text-sm">
                {t("answered")}
              </Link>
            ) : (
              <NewsAnswer id={item.id} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ said }: { said: string[] }) {
  const t = useTranslations("feedback.news");
  const tCommon = useTranslations("common");
  return (
    <div className="border-s-2 border-line ps-3 text-sm text-soft">
      <p>{t("said")}</p>
      {said.map((words) => (
        <p key={words} dir="auto" className="wrap-anywhere text-ink">
          {tCommon("quoted", { words })}
        </p>
      ))}
    </div>
  );
}
