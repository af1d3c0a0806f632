import { DAY } from "./days.ts";
import { applicationRules } from "./application-rules.ts";
import { knowledgeRules } from "./knowledge-rules.ts";

/** How long what is kept, in one table. What the law wants kept (ledger, log, audit entries) has no rule here. */
export type Rule = {
  name: string;
  table: string;
  key: string;
  since: string;
  minutes: number;
  only?: string;
  /** What becomes of them; without it they are deleted. */
  change?: string;
  why: string;
};

export const rules: Rule[] = [
  {
    name: "mails",
    table: "mail",
    key: "id",
    since: "created_at",
    minutes: 30 * DAY,
    why: "Long enough to find out what became of a mail; its receiver has it.",
  },
  {
    name: "last mails to whoever is erased",
    table: "mail",
    key: "id",
    since: "gone_at",
    minutes: 0,
    why: "Nobody with that address is known here any more. One that was sent is gone by then.",
  },
  {
    name: "copies of somebody's data",
    table: "data_export",
    key: "id",
    since: "asked_at",
    minutes: 7 * DAY,
    why: "A week is enough to download it. The bytes follow within the hour (server/privacy/export/sweep.ts).",
  },
  {
    name: "secrets of mails that were not sent",
    table: "mail",
    key: "id",
    since: "secret_until",
    minutes: 0,
    only: "kept_text is not null",
    change: "subject = kept_subject, text = kept_text, kept_subject = null, kept_text = null",
    why: "The secret is good for nothing any more. One that was sent has lost it by then.",
  },
  {
    name: "sign-in codes",
    table: "sign_in_code",
    key: "id",
    since: "created_at",
    minutes: DAY,
    why: "They are good for ten minutes, and counted for an hour.",
  },
  {
    name: "sessions that ended",
    table: "session",
    key: "id",
    since: "expires_at",
    minutes: 0,
    why: "Nobody can use them, and they say when somebody was here with which browser.",
  },
  {
    name: "drafts of answers",
    table: "assistant_run",
    key: "id",
    since: "ended_at",
    minutes: DAY,
    only: "draft <> ''",
    change: "draft = ''",
    why: "What was said stands in the conversation. A day is enough to look into an answer that failed.",
  },
  ...applicationRules,
  ...knowledgeRules,
  {
    name: "ways to the provider",
    table: "method_setup",
    key: "id",
    since: "created_at",
    minutes: DAY,
    why: "A card is added within an hour or not at all, and what came of it stands with the customer.",
  },
  {
    name: "cards that the simulator was shown",
    table: "simulated_setup",
    key: "id",
    since: "created_at",
    minutes: DAY,
    why: "They are asked for within the hour in which a card is added.",
  },
  {
    name: "pages of Stripe on which a card was entered",
    table: "stripe_setup",
    key: "id",
    since: "created_at",
    minutes: DAY,
    why: "They are closed after an hour, and what came of them stands with the customer.",
  },
  {
    name: "files that nothing has taken",
    table: "stored_file",
    key: "id",
    since: "created_at",
    minutes: DAY,
    only: "case_id is null and conversation_id is null",
    why: "They were not sent after all. The bytes follow within the hour (server/files/sweep.ts).",
  },
  {
    name: "pictures that nothing shows",
    table: "picture",
    key: "hash",
    since: "told_at",
    minutes: DAY,
    only: `not exists (select from merchant where logo_hash = picture.hash)
      and not exists (select from purchase_item where picture_hash = picture.hash)`,
    why: "The shop or the thing has another one now. The bytes follow within the hour (server/files/sweep.ts).",
  },
  {
    name: "why somebody could not pay",
    table: "hardship_request",
    key: "id",
    since: "ended_at",
    minutes: 365 * DAY,
    only: "(reason <> 'unsaid' or text <> '')",
    change: "reason = 'unsaid', text = ''",
    why: "An illness or a loss is nobody's business for longer. What was agreed on stays.",
  },
  {
    name: "purchases that were not approved",
    table: "decline",
    key: "id",
    since: "declined_at",
    minutes: 365 * DAY,
    why: "Long enough to ask for the reason and to have it checked; it says nothing about anybody for longer.",
  },
  {
    name: "answers to the company's own systems",
    table: "feed_request",
    key: "ctid",
    since: "created_at",
    minutes: 30 * DAY,
    why: "Nobody asks again for an answer that was lost so long ago, and what was told carries its own reference.",
  },
  {
    name: "webhooks",
    table: "webhook_event",
    key: "id",
    since: "created_at",
    minutes: 30 * DAY,
    why: "Whoever was down had a day of attempts, and three weeks more to ask for it again. Their deliveries go with them.",
  },
  {
    name: "imports",
    table: "feed_import",
    key: "id",
    since: "created_at",
    minutes: 14 * DAY,
    only: `not exists (
      select 1 from feed_import_run run
      where run.import_id = feed_import.id and run.ended_at is null and run.cancelled_at is null
    )`,
    why: "Long enough to mend what was refused. Their files and reports follow within the hour (server/imports/sweep.ts).",
  },
  {
    name: "presence of agents",
    table: "agent_presence",
    key: "agent_id",
    since: "seen_at",
    minutes: 90 * DAY,
    only: "available_at is null",
    why: "It says whom customers can reach now, not who worked when.",
  },
];
