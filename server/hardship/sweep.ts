import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { endWhereNothingIsOwed } from "./end.ts";

const AT_ONCE = 50;

/** Whose plans are all paid or cancelled needs no decision any more. @returns how many ended so */
export async function endSettledRequests() {
  const rows = await db.hardshipRequest.findMany({
    where: {
      endedAt: null,
      pauses: {
        every: { plan: { OR: [{ settledAt: { not: null } }, { cancelledAt: { not: null } }] } },
      },
    },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  return eachByItself(rows, async ({ id }) => ((await endWhereNothingIsOwed(id)) ? 1 : 0));
}
