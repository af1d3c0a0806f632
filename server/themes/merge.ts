import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { announce } from "#server/platform/happening.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { confirmAll } from "./place.ts";
import { changeTheme, record, type Seen } from "./write.ts";

/** Nothing of it moves: what is merged keeps its evidence and its history, which count there until it is taken out. */
export const mergeTheme = (viewer: Viewer, { into, ...seen }: Seen & { into: string }) =>
  changeTheme(
    viewer,
    seen,
    async (tx, theme) => {
      const target = await tx.theme.findUnique({ where: { id: into } });
      if (!target) throw new NotFound();
      if (into === theme.id || target.mergedIntoId) throw new Conflict("themes.mergedAway");
      if (target.dismissedAt) throw new Conflict("themes.notAsSeen");
      if (theme.status === "shipped" || target.title === "")
        throw new Conflict("themes.cannotMerge");
      // What only looks the same stays to be reviewed.
      if (theme.status === "proposed") await confirmAll(tx, viewer, theme.id);
      await record(tx, viewer, theme.id, {
        kind: "merged",
        otherId: into,
        to: into,
        data: { mergedIntoId: into },
      });
      await record(tx, viewer, into, { kind: "merged", otherId: theme.id, to: into });
      await announce(tx, { kind: "theme", themeId: theme.id, step: "merged", intoId: into });
    },
    { others: [into] },
  );

export async function unmergeTheme(viewer: Viewer, seen: Seen) {
  const merged = await db.theme.findUnique({ where: { id: seen.id } });
  const into = merged?.mergedIntoId;
  if (!into) throw merged ? new Conflict("themes.notMerged") : new NotFound();
  return changeTheme(
    viewer,
    seen,
    async (tx, { id, mergedIntoId }) => {
      if (mergedIntoId !== into) throw new Conflict("themes.notAsSeen");
      const data = { mergedIntoId: null };
      await record(tx, viewer, id, { kind: "unmerged", otherId: into, to: into, data });
      await record(tx, viewer, into, { kind: "unmerged", otherId: id, to: into });
    },
    { others: [into], isMerged: true },
  );
}
