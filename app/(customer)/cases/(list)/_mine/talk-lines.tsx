import { MessageSquareHeart, MessageSquareText, Phone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSubjectName } from "#app/_chat/subject-name.ts";
import { FeedbackState } from "#app/_feedback/feedback-state.tsx";
import { Badge, type Tone } from "#app/_ui/badge.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag, whenTag } from "#app/_ui/tags.tsx";
import { When } from "#app/_ui/when.tsx";
import { isLate } from "#server/callbacks/policy.ts";
import type { CallbackView } from "#server/callbacks/schema.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { OwnFeedback } from "#server/feedback/schema.ts";
import { callText } from "#server/platform/format/call-time.ts";
import { isUnread } from "./inbox-order.ts";
import { Line } from "./line.tsx";

export function ChatLine({ chat }: { chat: ConversationView }) {
  const t = useTranslations("cases.mine.chat");
  const state = stateOf(chat);
  const unread = isUnread(chat);
  const subjectName = useSubjectName();
  return (
    <Line
      href={chat.closedAt ? `/chat/history/${chat.id}` : "/chat"}
      icon={MessageSquareText}
      name={chat.closedAt ? <bdi>{subjectName(chat)}</bdi> : nameOf(chat, t)}
      badge={
        <Badge
          tone={unread ? "soon" : state === "closed" ? "neutral" : "accent"}
          icon={MessageSquareText}
          filled
        >
          {badgeOf(chat, unread, t) ?? t(`states.${state}`)}
        </Badge>
      }
    >
      {state === "waiting" && chat.deadlineAt ? (
        t.rich("by", { when: whenTag(chat.deadlineAt) })
      ) : (
        <When at={chat.lastEventAt} look="row" />
      )}
      <bdi className="line-clamp-1">{chat.preview}</bdi>
    </Line>
  );
}

function badgeOf({ corrected }: ConversationView, unread: boolean, t: ChatTexts) {
  if (corrected) return t("corrected");
  return unread ? t("unread") : null;
}

const stateOf = ({ closedAt, status }: ConversationView) => {
  if (closedAt) return "closed";
  return status === "waiting" ? "waiting" : "open";
};

type ChatTexts = ReturnType<typeof useTranslations<"cases.mine.chat">>;

function nameOf({ agentName, status }: ConversationView, t: ChatTexts) {
  if (agentName) return t("with", { name: isolated(agentName) });
  return t(status === "waiting" ? "waiting" : "open");
}

const CALL_TONES: Partial<Record<CallbackView["state"], Tone>> = {
  ahead: "accent",
  calling: "accent",
  missed: "late",
};

export function CallLine({ call }: { call: CallbackView }) {
  const { topic, state, startsAt, timeZone } = call;
  const late = useClock((now) => isLate(call, now));
  const t = useTranslations("cases.mine.call");
  const topics = useTranslations("callbacks.topics");
  const when = callText(startsAt, useLocale(), timeZone);
  return (
    <Line
      href="/callbacks"
      icon={Phone}
      name={t("name", { topic: topics(topic) })}
      badge={
        <Badge tone={late ? "late" : (CALL_TONES[state] ?? "neutral")} icon={Phone} filled>
          {t(`states.${state}`)}
        </Badge>
      }
    >
      {state === "ahead" ? t(late ? "late" : "ahead", { when }) : when}
    </Line>
  );
}

export function FeedbackLine({ item }: { item: OwnFeedback }) {
  const t = useTranslations("cases.mine");
  const isAnswered = item.unreadReplies > 0;
  return (
    <Line
      href={`/feedback/${item.id}`}
      icon={MessageSquareHeart}
      name={<bdi className="line-clamp-2">{t("feedback", { text: item.text })}</bdi>}
      badge={
        isAnswered ? (
          <Badge tone="soon" icon={MessageSquareHeart} filled>
            {t("answered")}
          </Badge>
        ) : (
          <FeedbackState state={item.state} reader="customer" filled />
        )
      }
    >
      {isAnswered
        ? t("replied")
        : t.rich("feedbackSent", { day: dayOfTag(item.createdAt, "long") })}
    </Line>
  );
}
