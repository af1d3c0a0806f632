import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Application } from "#server/platform/prisma/client.ts";
import { applicationIn, applicationToken } from "./link.ts";
import { mailWithdrawn, type Reader } from "./mails.ts";
import { statusOf, UNDECIDED } from "./policy.ts";
import type { OwnApplication } from "./schema.ts";

type Link = { token: string };

/** @throws NotFound when it was withdrawn or erased, too */
export const getOwnApplication = async ({ token }: Link): Promise<OwnApplication> =>
  ownViewOf(await linkedApplication(token));

export async function linkedApplication(token: string): Promise<Application> {
  const application = await db.application.findUnique({ where: { id: applicationIn(token) } });
  if (!application) throw new NotFound("applications.noLink");
  return application;
}

/**
 * Everything that they said is gone, with the mails about it; one last mail says so. A second click finds it done.
 * @throws Conflict when it was decided: what is kept then has its own end
 */
export async function withdrawApplication({ token }: Link) {
  const id = applicationIn(token);
  await db.$transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<Reader[]>`
      delete from application
      where id = ${id}::uuid and invited_at is null and declined_at is null returning email, locale`;
    if (gone) await forget(tx, gone);
    else if (await tx.application.findUnique({ where: { id } }))
      throw new Conflict("applications.decided");
  });
}

async function forget(tx: Tx, gone: Reader) {
  await tx.mail.deleteMany({ where: { toAddress: gone.email } });
  await mailWithdrawn(tx, gone);
}

export const ownViewOf = (application: Application): OwnApplication => ({
  token: applicationToken(application.id),
  name: application.name,
  state: statusOf(application),
  appliedAt: application.appliedAt.toISOString(),
  isTested: application.testedAt !== null,
});

export const undecided = (id: string) => ({ id, ...UNDECIDED });
