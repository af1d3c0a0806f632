import type { Role } from "#server/platform/viewer.ts";

const supervisors: Role[] = ["supervisor", "admin"];
const admins: Role[] = ["admin"];

/** The part of the access matrix that is about whoever wants to work here. */
export const applications: Record<string, Role[] | "anyone"> = {
  "applications.answerTest": "anyone",
  "applications.byLink": "anyone",
  "applications.counts": supervisors,
  "applications.decline": supervisors,
  "applications.get": supervisors,
  "applications.invite": supervisors,
  "applications.list": supervisors,
  "applications.offer": "anyone",
  "applications.requestCode": "anyone",
  "applications.rules": admins,
  "applications.send": "anyone",
  "applications.setRules": admins,
  "applications.test": "anyone",
  "applications.withdraw": "anyone",
};
