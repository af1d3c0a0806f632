import { timingSafeEqual } from "node:crypto";
import { NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { id as idSchema } from "#server/platform/zod.ts";

const PURPOSE = "applications";
const SHAPE = /^([\da-f-]{36})\.([\da-f]{64})$/;

/** Works for as long as the application is kept: with it one sees how it stands, takes the test and withdraws. */
export const applicationToken = (id: string) => `${id}.${hash(PURPOSE, id)}`;

export const applicationLinkFor = (id: string) =>
  new URL(`/work/${applicationToken(id)}`, settings().origin).href;

/** @throws NotFound when we have not made it; that costs no look into the database */
export function applicationIn(token: string) {
  const [, id = "", proof = ""] = SHAPE.exec(token) ?? [];
  const isOurs = idSchema.safeParse(id).success && isSame(proof, hash(PURPOSE, id));
  if (!isOurs) throw new NotFound("applications.badLink");
  return id;
}

const isSame = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));
