import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { RequestView } from "#server/hardship/schema.ts";

/** What was told, so that nobody has to remember it. */
export function Asked({ request }: { request: RequestView }) {
  const t = useTranslations("hardship");
  const { askedBy, openedAt, wish, reason, text } = request;
  const day = dayOfTag(openedAt, "full");
  // Paused by a tap in the chat, they have said nothing yet.
  const hasSaid = reason !== "unsaid" || text !== "";
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="font-sans text-lg font-semibold tracking-normal">
        {t("request.asked")}
      </h2>
      <p className="text-sm text-soft">
        {askedBy
          ? t.rich("request.askedBy", { name: isolated(askedBy), day })
          : t.rich("request.askedOn", { day })}
      </p>
      <dl className="mt-3 grid gap-3 text-sm sm:grid-cols-2">
        {(wish !== null || hasSaid) && (
          <Fact name={t("request.wish")}>{t(`reliefs.${wish ?? "talk"}`)}</Fact>
        )}
        {reason !== "unsaid" && <Fact name={t("request.reason")}>{t(`reasons.${reason}`)}</Fact>}
        {text && (
          <Fact name={t("request.words")} className="sm:col-span-2">
            <span dir="auto" className="wrap-anywhere whitespace-pre-line">
              {text}
            </span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

type FactProps = { name: string; className?: string; children: ReactNode };

const Fact = ({ name, className, children }: FactProps) => (
  <div className={className}>
    <dt className="text-soft">{name}</dt>
    <dd className="font-semibold">{children}</dd>
  </div>
);
