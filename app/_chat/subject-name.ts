import { useLocale, useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { Outcome } from "#server/conversations/subject.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { useToday } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";

type Named = Pick<ConversationView, "subject" | "agentName">;

/** "Moving a payment · moved to 12 Dec": the same in every list. Who was in it, where nothing else is known. */
export function useSubjectName() {
  const t = useTranslations("chat");
  const outcomeText = useOutcomeText();
  return ({ subject, agentName }: Named): string => {
    const who = agentName
      ? t("history.withAgent", { name: isolated(agentName) })
      : t("history.withAssistant");
    if (!subject) return who;
    const outcome = outcomeText(subject.outcome);
    if (!subject.topic) return isOnlyTalk(subject.outcome) ? who : capital(outcome);
    const merchant = subject.merchant ? isolated(subject.merchant) : "none";
    const topic = t(`subjects.topics.${subject.topic}`, { merchant });
    return t("subjects.name", { topic, outcome });
  };
}

function useOutcomeText() {
  const t = useTranslations("chat.subjects.outcomes");
  const locale = useLocale();
  const today = useToday();
  return (outcome: Outcome): string => {
    switch (outcome.kind) {
      case "paid":
        return t("paid", { amount: isolated(moneyText(outcome, locale)) });
      case "moved":
        return t("moved", { day: dayText(outcome.toOn, locale, "short", today) });
      case "call":
        return t("call", { at: new Date(outcome.startsAt) });
      case "solved":
      case "person":
        return t(outcome.kind, { name: isolated(outcome.name) });
      default:
        return t(outcome.kind);
    }
  };
}

const isOnlyTalk = ({ kind }: Outcome) => kind === "answered" || kind === "ended";

/** It stands where a sentence begins. */
const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
