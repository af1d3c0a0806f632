import type { Role } from "#server/platform/viewer.ts";

const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];

/** The part of the access matrix that is about complaints. */
export const complaints: Record<string, Role[]> = {
  "complaints.add": customers,
  "complaints.answer": supervisors,
  "complaints.completeRedress": supervisors,
  "complaints.counts": staff,
  "complaints.disagree": customers,
  "complaints.extend": supervisors,
  "complaints.file": customers,
  "complaints.fileFor": staff,
  "complaints.form": customers,
  "complaints.formFor": staff,
  "complaints.forStaff": staff,
  "complaints.get": customers,
  "complaints.list": staff,
  "complaints.mine": customers,
  "complaints.ofCustomer": staff,
  "complaints.withdraw": customers,
};
