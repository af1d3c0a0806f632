import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { ConversationView, Frame } from "./schema.ts";
import { viewFor, type StatusRow, statusOf } from "./view.ts";

type Known = { standing: Promise<StatusRow | undefined>; frames: Map<string, Frame | null> };

export type FrameOf = (conversation: ConversationView | null) => Frame | null;

/** One notice reaches many streams as one object: the first asks how things stand, the others wait with it. */
const known = new WeakMap<object, Known>();

/** @returns the same frame for all who see it alike, so that it becomes text only once. */
export async function frameAfter(notice: object, viewer: Viewer, id: string, frameOf: FrameOf) {
  const { standing: asked, frames } = known.get(notice) ?? ask(notice, id);
  const standing = await asked;
  const eyes = `${isStaff(viewer)} ${standing?.agentId === viewer.id}`;
  const frame = frames.get(eyes) ?? frameOf(standing ? viewFor(viewer, standing) : null);
  frames.set(eyes, frame);
  return frame;
}

function ask(notice: object, id: string): Known {
  const standing = statusOf([id]).then(([one]) => one);
  const entry: Known = { standing, frames: new Map() };
  known.set(notice, entry);
  return entry;
}

export const statusFrame: FrameOf = (conversation) =>
  conversation && { type: "conversation", conversation };

export const deskFrame =
  (conversationId: string): FrameOf =>
  (conversation) => ({ type: "desk", conversationId, conversation });
