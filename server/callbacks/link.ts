import { timingSafeEqual } from "node:crypto";
import { NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { id as idSchema } from "#server/platform/zod.ts";

const PURPOSE = "callbacks";
const SHAPE = /^([\da-f-]{36})\.(\d{1,7})\.([\da-f]{64})$/;

type Signed = { id: string; revision: number };

/** For this call as it is now: whoever holds it can move or cancel that call, until it changes or ends. */
export const callToken = ({ id, revision }: Signed) =>
  `${id}.${revision}.${hash(PURPOSE, `${id}.${revision}`)}`;

export const callLinkFor = (call: Signed) =>
  new URL(`/calls/${callToken(call)}`, settings().origin).href;

/** @throws NotFound when we have not made it; that costs no look into the database */
export function callIn(token: string): Signed {
  const [, id = "", revision = "", proof = ""] = SHAPE.exec(token) ?? [];
  const isOurs =
    idSchema.safeParse(id).success && isSame(proof, hash(PURPOSE, `${id}.${revision}`));
  if (!isOurs) throw new NotFound("callbacks.noLink");
  return { id, revision: Number(revision) };
}

const isSame = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));
