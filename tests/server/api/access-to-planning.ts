import type { Role } from "#server/platform/viewer.ts";

const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];

/** Who may call what of the forecast and the week's plan. */
export const planning = {
  "forecast.coming": staff,
  "forecast.copyPreview": supervisors,
  "forecast.copyWeek": supervisors,
  "forecast.openGap": supervisors,
  "forecast.openGaps": supervisors,
  "forecast.plan": supervisors,
  "forecast.rules": supervisors,
  "forecast.setRules": supervisors,
  "forecast.swapGaps": staff,
  "forecast.week": supervisors,
} satisfies Record<string, Role[]>;
