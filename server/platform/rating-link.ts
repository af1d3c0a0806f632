import { timingSafeEqual } from "node:crypto";
import { NotFound } from "./errors.ts";
import { hash } from "./secrets.ts";
import { settings } from "./settings.ts";
import { id as idSchema } from "./zod.ts";

const PURPOSE = "rating";
const SHAPE = /^(call|chat)\.([\da-f-]{36})\.([\da-f]{64})$/;

export type Rated = { kind: "call" | "chat"; id: string };

/**
 * For what has ended: whoever holds it can say how it was, and no more. It says nothing about whom it belongs to.
 */
export const ratingToken = ({ kind, id }: Rated) =>
  `${kind}.${id}.${hash(PURPOSE, `${kind}.${id}`)}`;

export const ratingLinkFor = (rated: Rated) =>
  new URL(`/rate/${ratingToken(rated)}`, settings().origin).href;

/** @throws NotFound when we have not made it; that costs no look into the database */
export function ratedIn(token: string): Rated {
  const [, kind, id = "", proof = ""] = SHAPE.exec(token) ?? [];
  if (kind !== "call" && kind !== "chat") throw new NotFound("feedback.noLink");
  const isOurs = idSchema.safeParse(id).success && isSame(proof, hash(PURPOSE, `${kind}.${id}`));
  if (!isOurs) throw new NotFound("feedback.noLink");
  return { kind, id };
}

const isSame = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));
