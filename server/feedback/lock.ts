import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";

const parts = {
  customer: { select: { name: true, email: true, locale: true, deactivatedAt: true } },
} satisfies Prisma.FeedbackItemInclude;

export type Locked = Prisma.FeedbackItemGetPayload<{ include: typeof parts }>;

/**
 * In the order of their ids, so that two who change the same ones wait for each other and not around a corner. What
 * time it is may be asked only after it: who reads meanwhile would else have seen what comes later.
 * @throws NotFound unless all of them are there.
 */
export async function lockItems(tx: Tx, items: { id: string }[]): Promise<Locked[]> {
  const ids = items.map(({ id }) => id);
  await tx.$queryRaw`
    select 1 from feedback_item where id = any(${ids}::uuid[]) order by id for update`;
  const locked = await tx.feedbackItem.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    include: parts,
  });
  if (locked.length < ids.length) throw new NotFound();
  return locked;
}

export async function lockItem(tx: Tx, id: string): Promise<Locked> {
  const [item] = await lockItems(tx, [{ id }]);
  if (!item) throw new NotFound();
  return item;
}
