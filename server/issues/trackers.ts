import type { IssueTracker } from "#server/platform/prisma/enums.ts";
import { settings } from "#server/platform/settings.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { githubAt } from "./github.ts";
import { linearAt } from "./linear.ts";
import { canSeeTrackers, TRACKERS } from "./policy.ts";
import type { TrackerConnection } from "./schema.ts";
import type { Tracker } from "./tracker.ts";

/** @returns null where it is not connected */
export function trackerOf(tracker: IssueTracker): Tracker | null {
  const env = settings();
  if (tracker === "github") {
    const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = env;
    return token && repository ? githubAt({ url, token, repository }) : null;
  }
  const { LINEAR_API_KEY: key, LINEAR_TEAM_ID: teamId, LINEAR_API_URL: url } = env;
  return key && teamId ? linearAt({ url, key, teamId }) : null;
}

export const connectedTrackers = () => TRACKERS.filter((tracker) => trackerOf(tracker) !== null);

export function trackerConnections(viewer: Viewer): TrackerConnection[] {
  authorize(canSeeTrackers(viewer));
  return TRACKERS.map((tracker) => ({ tracker, place: trackerOf(tracker)?.place ?? null }));
}
