"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AboutPlan, ConversationView } from "#server/conversations/schema.ts";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { Link } from "#app/_ui/link.tsx";
import { whenTag } from "#app/_ui/tags.tsx";

const QUESTIONS = ["next", "move", "early", "return"] as const;

type StartProps = { last: ConversationView | null; plan: AboutPlan | null };

/** Before the first word: who will answer, and four questions that many come with. */
export function Start({ last, plan }: StartProps) {
  const t = useTranslations("chat.start");
  const session = useChatSession();
  return (
    <div className="mx-auto max-w-xl py-6 sm:py-14">
      <span className="hidden sm:block">
        <AssistantMark size="large" />
      </span>
      <h2 className="text-2xl sm:mt-5">{t("title")}</h2>
      <p className="mt-2 text-soft">{t("intro")}</p>
      <p className="label mt-8">{t("questionsLabel")}</p>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {QUESTIONS.map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() =>
                session.post({
                  submission: "send",
                  conversationId: null,
                  text: t(`questions.${question}`),
                  plan: plan ?? undefined,
                })
              }
              className="flex min-h-14 w-full items-center justify-between gap-4 rounded-md px-1 text-start font-semibold text-accent hover:bg-wash"
            >
              {t(`questions.${question}`)}
              <ArrowRight aria-hidden className="turns size-5 shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      {last && <Last conversation={last} />}
    </div>
  );
}

/** What was said before is not gone. */
function Last({ conversation: { id, closedAt, rated } }: { conversation: ConversationView }) {
  const t = useTranslations("chat.start");
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-3 text-sm text-soft">
      {closedAt && <span>{t.rich("lastEnded", { at: whenTag(closedAt) })}</span>}
      <Link
        href={`/chat/history/${id}`}
        prefetch={false}
        className="link inline-flex min-h-11 items-center font-semibold"
      >
        {t(rated ? "lastRead" : "lastRate")}
      </Link>
    </p>
  );
}
