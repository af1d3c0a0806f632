import { db } from "#server/platform/db.ts";
import { createApplication } from "#tests/support/applications.ts";
import { createAgent } from "#tests/support/factories.ts";

const isThere = (id: string) => async () => (await db.application.count({ where: { id } })) === 1;

/** Of whoever wanted to work here: how a row of that age comes to be, and how to see whether it is as it was. */
export const applicationRows = {
  "applications that were declined": async (declinedAt: Date) => {
    const { id: decidedById } = await createAgent("supervisor");
    return isThere((await createApplication({ declinedAt, decidedById })).id);
  },
  "applications of whoever was invited": async (invitedAt: Date) => {
    const { id: decidedById } = await createAgent("supervisor");
    return isThere((await createApplication({ invitedAt, decidedById })).id);
  },
  "applications that nobody has decided": async (appliedAt: Date) =>
    isThere((await createApplication({ appliedAt })).id),
};
