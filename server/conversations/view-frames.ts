import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { ConversationView, Frame } from "./schema.ts";
import { viewFor, type StatusRow, statusOf } from "./view.ts";

type Known = { status: Promise<StatusRow | undefined>; frames: Map<string, Frame | null> };

export type FrameOf = (conversation: ConversationView | null) => Frame | null;

/** One notice reaches many streams as one object: the first asks how things stand, the others wait with it. */
const known = new WeakMap<object, Known>();

export async function frameAfter(notice: object, viewer: Viewer, id: string, frameOf: FrameOf) {
  const { status: asked, frames } = known.get(notice) ?? ask(notice, id);
  const status = await asked;
  const eyes = `${isStaff(viewer)} ${status?.agentId === viewer.id}`;
  const frame = frames.get(eyes) ?? frameOf(status ? viewFor(viewer, status) : null);
  frames.set(eyes, frame);
  return frame;
}

function ask(notice: object, id: string): Known {
  const status = statusOf([id]).then(([one]) => one);
  const entry: Known = { status, frames: new Map() };
  known.set(notice, entry);
  return entry;
}

export const statusFrame: FrameOf = (conversation) =>
  conversation && { type: "conversation", conversation };

export const deskFrame =
  (conversationId: string): FrameOf =>
  (conversation) => ({ type: "desk", conversationId, conversation });
