"use client";

import { ThumbsDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KnowledgeState, UnhelpfulRow as Row } from "#server/knowledge/schema.ts";
import { RichText } from "#app/_chat/rich-text.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { When } from "#app/_ui/when.tsx";
import { Decided } from "./decided.tsx";
import { Deciding } from "./deciding.tsx";
import { ConversationLink } from "./questions.tsx";

type UnhelpfulRowProps = { row: Row; state: KnowledgeState; mayDecide: boolean };

export function UnhelpfulRow({ row, state, mayDecide }: UnhelpfulRowProps) {
  const { id, decision } = row;
  const told = <Told {...row} />;
  return (
    <li className="py-4">
      {mayDecide ? (
        <Deciding of="answer" {...{ id, state, decision }}>
          {told}
        </Deciding>
      ) : (
        told
      )}
    </li>
  );
}

/** What was asked, what was answered, and why that did not help. */
function Told({ conversationId, question, answer, reason, text, saidAt, decision }: Row) {
  const t = useTranslations("knowledge");
  const reasonText = useTranslations("chat.verdict.reasons");
  return (
    <>
      <p className="label">{t("question")}</p>
      <h2
        dir="auto"
        className="line-clamp-4 w-fit max-w-full font-sans text-base font-semibold wrap-anywhere"
      >
        {question ?? "–"}
      </h2>
      <p className="label mt-2">{t("answer")}</p>
      <div dir="auto" className="max-h-40 max-w-prose overflow-y-auto text-sm" {...REACHABLE}>
        <RichText text={answer} isMarkdown />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-soft">
        <Badge tone={reason ? "soon" : "neutral"} icon={ThumbsDown}>
          {reason ? reasonText(reason) : t("noReason")}
        </Badge>
        <When at={saidAt} look="row" />
        <ConversationLink id={conversationId} />
      </div>
      {text && (
        <q dir="auto" className="block w-fit max-w-prose text-sm wrap-anywhere">
          {text}
        </q>
      )}
      {decision && <Decided decision={decision} />}
    </>
  );
}

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };
