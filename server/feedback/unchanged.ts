import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Locked } from "./lock.ts";

export type SeenVersion<From> = { id: string; from: From }[];

type Aspect<From> = { kind: "status" | "assigned"; valueOf: (item: Locked) => From };

export async function mustBeUnchanged<From>(
  tx: Tx,
  locked: Locked[],
  seen: SeenVersion<From>,
  { kind, valueOf }: Aspect<From>,
) {
  const from = new Map(seen.map((item) => [item.id, item.from]));
  const other = locked.find((item) => valueOf(item) !== from.get(item.id));
  if (!other) return;
  const last = await tx.feedbackChange.findFirst({
    where: { feedbackId: other.id, kind },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { author: { select: { name: true } } },
  });
  throw last
    ? new Conflict("feedback.overtaken", { name: last.author.name })
    : new Conflict("feedback.notAsSeen");
}
