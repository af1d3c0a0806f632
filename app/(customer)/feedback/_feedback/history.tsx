import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OwnChange, OwnFeedbackDetail } from "#server/feedback/schema.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";

/** As a conversation: what the customer said, what we did, and our replies. */
export function History({ feedback }: { feedback: OwnFeedbackDetail }) {
  const t = useTranslations("feedback.detail");
  const { history, mayWrite, notice } = feedback;
  return (
    <>
      <article className="mt-8 ms-auto w-fit max-w-[85%] rounded-md bg-accent-wash px-5 py-4">
        <Speaker at={feedback.createdAt}>{t("you")}</Speaker>
        <Said>{feedback.text}</Said>
      </article>
      <section aria-labelledby="history" className="mt-8">
        <h2 id="history" className="text-lg">
          {t("history")}
        </h2>
        {history.length === 0 && (
          <p className="mt-3 text-soft">{t(mayWrite ? "waitingMail" : "waiting")}</p>
        )}
        <ol className="mt-4 grid gap-5">
          {history.map((change) => (
            <li key={change.id}>
              <Change change={change} />
            </li>
          ))}
        </ol>
        {notice && <Notice notice={notice} />}
      </section>
    </>
  );
}

function Change({ change }: { change: OwnChange }) {
  const t = useTranslations("feedback.detail.states");
  if (change.kind === "status")
    return (
      <p className="flex flex-wrap items-baseline gap-x-3 text-soft">
        <span>{t.rich(change.to, { name: change.by, who: isolated })}</span>
        <span className="text-sm">
          <When at={change.at} />
        </span>
      </p>
    );
  return (
    <article className="flex items-start gap-3">
      <Initials name={change.by} />
      <div className="max-w-[85%] min-w-0 rounded-md bg-sheet px-5 py-4 shadow-sm">
        <Speaker at={change.at}>
          <bdi>{change.by}</bdi>
        </Speaker>
        <Said>{change.text}</Said>
      </div>
    </article>
  );
}

/** The same note as under "You said, we did", where it can be answered. */
function Notice({ notice }: { notice: NonNullable<OwnFeedbackDetail["notice"]> }) {
  const t = useTranslations("feedback");
  return (
    <article className="mt-5 max-w-[85%] rounded-md border border-line bg-sheet px-5 py-4">
      <Speaker at={notice.at}>{t("detail.told")}</Speaker>
      <p lang={notice.language} dir="auto" className="mt-1 wrap-anywhere whitespace-pre-wrap">
        {notice.text}
      </p>
      <Link
        href={notice.answerId ? `/feedback/${notice.answerId}` : `/feedback#news-${notice.id}`}
        className="link mt-1 inline-block text-sm"
      >
        {t(notice.answerId ? "news.answered" : "news.answer")}
      </Link>
    </article>
  );
}

const Speaker = ({ at, children }: { at: string; children: ReactNode }) => (
  <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
    <span className="font-semibold">{children}</span>
    <span className="text-soft">
      <When at={at} />
    </span>
  </p>
);

const Said = ({ children }: { children: string }) => (
  <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-wrap">
    {children}
  </p>
);

const isolated = (name: ReactNode) => <bdi className="font-semibold text-ink">{name}</bdi>;
