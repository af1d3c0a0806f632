import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { languageOf } from "#server/platform/locale.ts";
import type { Conversation, HumanRequest, Prisma } from "#server/platform/prisma/client.ts";
import { areStaff, type Viewer } from "#server/platform/viewer.ts";
import { isInDistress } from "./deadline.ts";
import { CAPACITY, heardAround } from "./policy.ts";

/** Signed off, and trained in something. */
const EXPERIENCED = {
  newSince: null,
  skills: { isEmpty: false },
} satisfies Prisma.PersonWhereInput;

/**
 * Whoever is new, or trained in nothing, meets nobody in distress while somebody experienced, who speaks the customer's
 * language and has room, is online. Where nobody is, a new colleague is better than none.
 * @throws Conflict with the colleague's name
 */
export async function mustNotBeDelicate(
  tx: Tx,
  { id }: Viewer,
  conversation: Pick<Conversation, "concern" | "locale">,
  live: Pick<HumanRequest, "askedBy" | "priority"> | null,
) {
  if (!conversation.concern && !(live && isInDistress(live))) return;
  if ((await tx.person.count({ where: { id, ...EXPERIENCED } })) > 0) return;
  const colleague = await experiencedOnline(tx, languageOf(conversation.locale));
  if (colleague) throw new Conflict("desk.delicate", { name: colleague });
}

async function experiencedOnline(tx: Tx, language: string) {
  const people = await tx.person.findMany({
    where: {
      ...areStaff,
      deactivatedAt: null,
      ...EXPERIENCED,
      languages: { has: language },
      presence: { availableAt: { not: null }, seenAt: heardAround(now()) },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      name: true,
      _count: { select: { handledConversations: { where: { closedAt: null } } } },
    },
  });
  return people.find(({ _count }) => _count.handledConversations < CAPACITY)?.name;
}
