import type { Role } from "#server/platform/viewer.ts";

const staff: Role[] = ["agent", "supervisor", "admin"];

/** The part of the access matrix that is about saved replies; who keeps which of them is in their own tests. */
export const replies: Record<string, Role[]> = {
  "replies.archive": staff,
  "replies.change": staff,
  "replies.create": staff,
  "replies.get": staff,
  "replies.insert": staff,
  "replies.list": staff,
  "replies.offers": staff,
  "replies.restore": staff,
};
