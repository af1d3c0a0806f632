import { DAY } from "./days.ts";

/** What customers miss in the help. */
export const knowledgeRules = [
  {
    name: "questions without an answer",
    table: "knowledge_gap",
    key: "id",
    since: "asked_at",
    minutes: 365 * DAY,
    why: "What nobody has asked for a year is missed by nobody. The words stand in the conversation.",
  },
  {
    name: "why answers did not help",
    table: "answer_verdict",
    key: "id",
    since: "said_at",
    minutes: 365 * DAY,
    only: "text <> ''",
    change: "text = ''",
    why: "The help has changed since. That it did not help, and why in a word, stays with the answer.",
  },
  {
    name: "decisions about gaps that are gone",
    table: "knowledge_decision",
    key: "id",
    since: "decided_at",
    minutes: DAY,
    only: `not exists (select from knowledge_gap where decision_id = knowledge_decision.id)
      and not exists (select from answer_verdict where decision_id = knowledge_decision.id)`,
    why: "Nothing is left that they decide about; who decided stands in the audit log.",
  },
];
