import type { Viewer } from "#server/platform/viewer.ts";

export const canPlanShifts = ({ role }: Pick<Viewer, "role">) =>
  role === "supervisor" || role === "admin";
