import { type ConversationHooks, registerHooks } from "#server/conversations/hooks.ts";
import { topicSoFar } from "./naming.ts";
import { answerOpenQuestion } from "./open-question.ts";
import { takeUp } from "./take-up.ts";
import { wordsAfterEnd } from "./words-after-end.ts";

const hooks: ConversationHooks = {
  messageCame: takeUp,
  wordsAfterEnd,
  assistantMaySpeak: answerOpenQuestion,
  topicSoFar,
};

export const openAssistant = () => registerHooks(hooks);
