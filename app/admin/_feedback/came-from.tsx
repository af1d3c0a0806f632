"use client";

import { MessageSquareText, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FeedbackDetail } from "#server/feedback/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { dayOfTag, moneyTag } from "#app/_ui/tags.tsx";

/** The purchase it is about and the conversation it came from, so that nobody has to ask. */
export function CameFrom({ feedback }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.pane");
  const { plan, conversation, call, answerTo, theme } = feedback;
  if (!plan && !conversation && !call && !answerTo && !theme) return null;
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-5">
      {answerTo && (
        <p className="w-full">
          {t.rich("answerTo", {
            title: answerTo.title,
            theme: themeLink(answerTo.id),
          })}
        </p>
      )}
      {theme && (
        <p className="w-full">
          {t.rich("partOf", { title: theme.title, theme: themeLink(theme.id) })}
          {theme.notice && (
            <span className="ms-2 text-soft">
              {t.rich("told", { day: dayOfTag(theme.notice.at, "full") })}
            </span>
          )}
        </p>
      )}
      {plan && <Plan plan={plan} />}
      {conversation && (
        <section>
          <h3 className="label font-sans">{t("conversation")}</h3>
          <Link
            href={`/admin/conversations/${conversation.id}`}
            className="link inline-flex min-h-9 items-center gap-2 font-semibold"
          >
            <MessageSquareText aria-hidden className="size-4.5" />
            <span>
              {t.rich("conversationOf", { day: dayOfTag(conversation.openedAt, "full") })}
            </span>
          </Link>
        </section>
      )}
      {call && (
        <section>
          <h3 className="label font-sans">{t("call")}</h3>
          <Link
            href={`/admin/callbacks/${call.id}`}
            className="link inline-flex min-h-9 items-center gap-2 font-semibold"
          >
            <Phone aria-hidden className="size-4.5" />
            <span>{t.rich("callOf", { day: dayOfTag(call.startsAt, "full") })}</span>
          </Link>
        </section>
      )}
    </div>
  );
}

const themeLink = (id: string) => (title: ReactNode) => (
  <Link href={`/admin/feedback/themes/${id}`} className="link font-semibold" dir="auto">
    {title}
  </Link>
);

function Plan({ plan }: { plan: NonNullable<FeedbackDetail["plan"]> }) {
  const t = useTranslations("feedback.pane");
  return (
    <section className="min-w-0">
      <h3 className="label font-sans">{t("plan")}</h3>
      <p className="font-semibold">
        <bdi>{plan.merchant}</bdi>
      </p>
      <p dir="auto" className="wrap-anywhere">
        {plan.title}
      </p>
      <p className="flex flex-wrap items-center gap-x-4">
        <PlanState state={plan.state} />
        {plan.remaining.minor > 0 && (
          <span className="text-soft">
            {t.rich("remaining", { amount: moneyTag(plan.remaining) })}
          </span>
        )}
      </p>
    </section>
  );
}
