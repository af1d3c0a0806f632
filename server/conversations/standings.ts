import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { ConversationView } from "./schema.ts";
import { seenBy, type Standings, standingsOf } from "./view.ts";

type Known = { standing: Promise<Standings | undefined>; views: Map<string, ConversationView> };

/** One notice reaches many streams as one object: the first asks how things stand, the others wait with it. */
const known = new WeakMap<object, Known>();

/** @returns the same object for all who see it alike, so that it becomes text only once. */
export async function viewAfter(
  notice: object,
  viewer: Viewer,
  id: string,
): Promise<ConversationView | null> {
  const entry = known.get(notice) ?? ask(notice, id);
  const standing = await entry.standing;
  if (!standing) return null;
  const eyes = `${isStaff(viewer)} ${standing.agentId === viewer.id}`;
  const view = entry.views.get(eyes) ?? seenBy(viewer, standing);
  entry.views.set(eyes, view);
  return view;
}

function ask(notice: object, id: string): Known {
  const standing = standingsOf([id]).then(([one]) => one);
  const entry: Known = { standing, views: new Map() };
  known.set(notice, entry);
  return entry;
}
