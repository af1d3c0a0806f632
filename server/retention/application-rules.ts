import { KEPT_DAYS } from "#server/applications/policy.ts";
import { DAY } from "./days.ts";

/** Whoever wanted to work here. */
export const applicationRules = [
  {
    name: "applications that were declined",
    table: "application",
    key: "id",
    since: "declined_at",
    minutes: KEPT_DAYS.declined * DAY,
    why: "So long they can ask why, and have it looked at; then nobody needs to know that they ever applied.",
  },
  {
    name: "applications of whoever was invited",
    table: "application",
    key: "id",
    since: "invited_at",
    minutes: KEPT_DAYS.invited * DAY,
    why: "They are a colleague now, and what is needed of them stands with their account.",
  },
  {
    name: "applications that nobody has decided",
    table: "application",
    key: "id",
    since: "applied_at",
    minutes: KEPT_DAYS.undecided * DAY,
    only: "invited_at is null and declined_at is null",
    why: "Whoever heard nothing for a year looks elsewhere by now.",
  },
];
