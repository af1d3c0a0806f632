import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { IssueTracker } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { lockThemes, notifyThemes } from "#server/themes/write.ts";
import { ofTheme } from "./list.ts";
import { canFileIssues } from "./policy.ts";
import { queueSend, TRIES } from "./queue.ts";
import { trackerOf } from "./trackers.ts";

type Wanted = { themeId: string; tracker: IssueTracker };

/** Asked for twice, by whomever, it is one. It is created a moment later, whatever becomes of this process. */
export async function requestIssue(viewer: Viewer, { themeId, tracker }: Wanted) {
  authorize(canFileIssues(viewer));
  if (!trackerOf(tracker)) throw new Conflict("themes.trackerOff");
  const requested = await db.$transaction(async (tx) => {
    const [theme] = await lockThemes(tx, [themeId]);
    if (!theme) throw new NotFound();
    if (theme.mergedIntoId) throw new Conflict("themes.mergedAway");
    if (theme.status === "proposed") throw new Invalid("themes.nameFirst");
    const known = await tx.themeIssue.findFirst({
      where: { tracker, ...(await ofTheme(tx, themeId)) },
      select: { id: true },
    });
    if (known) return known;
    const row = { themeId, tracker, requestedById: viewer.id, requestedAt: now() };
    const issue = await tx.themeIssue.create({
      data: { ...row, triesLeft: TRIES },
      select: { id: true },
    });
    await audit(tx, viewer, {
      action: "themes.createIssue",
      subjectId: themeId,
      details: { as: tracker },
    });
    await queueSend(tx, { ...issue, attempts: 0 });
    return issue;
  }, LOCK_TIMEOUT);
  notifyThemes();
  return requested;
}

/** Of what was given up. Of two who ask at once the second finds it on its way. */
export async function retryIssue(viewer: Viewer, id: string) {
  authorize(canFileIssues(viewer));
  await db.$transaction(async (tx) => {
    const [waiting] = await tx.themeIssue.updateManyAndReturn({
      where: { id, failedAt: { not: null } },
      data: { failedAt: null, failure: null, triesLeft: TRIES },
    });
    if (waiting) {
      const { themeId, tracker, attempts } = waiting;
      const details = { as: tracker };
      await audit(tx, viewer, { action: "themes.createIssue", subjectId: themeId, details });
      return queueSend(tx, { id, attempts });
    }
    if ((await tx.themeIssue.count({ where: { id } })) === 0) throw new NotFound();
  });
  notifyThemes();
}
