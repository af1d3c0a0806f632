import { timingSafeEqual } from "node:crypto";
import { NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { id as idSchema } from "#server/platform/zod.ts";

const PURPOSE = "reminders";
const SHAPE = /^([\da-f-]{36})\.([\da-f]{64})$/;

/**
 * Works without signing in and for as long as the mail is kept: it says nothing about whom it belongs to, and all one can
 * do with it is choose when reminders come.
 */
export const reminderToken = (customerId: string) => `${customerId}.${hash(PURPOSE, customerId)}`;

export const reminderLinkFor = (customerId: string) =>
  new URL(`/reminders/${reminderToken(customerId)}`, settings().origin).href;

/** @throws NotFound when we have not made it; that costs no look into the database */
export function customerIn(token: string) {
  const [, id = "", proof = ""] = SHAPE.exec(token) ?? [];
  const isOurs = idSchema.safeParse(id).success && isSame(proof, hash(PURPOSE, id));
  if (!isOurs) throw new NotFound("reminders.noLink");
  return id;
}

const isSame = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));
