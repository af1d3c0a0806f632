import { Forbidden } from "./errors.ts";
import type { Role } from "./prisma/enums.ts";

export type { Role };

/** Who asks. The first argument of every domain verb. */
export type Viewer = {
  id: string;
  role: Role;
  name: string;
  email: string;
  /** BCP 47: "sv", "en-GB". */
  locale: string;
  /** IANA: "Europe/Stockholm". */
  timeZone: string;
  sessionId: string;
};

const STAFF: Role[] = ["agent", "supervisor", "admin"];

export const isStaff = ({ role }: Pick<Viewer, "role">) => STAFF.includes(role);

/** @throws Forbidden unless the policy said yes. */
export function authorize(allowed: boolean, reason?: string) {
  if (!allowed) throw new Forbidden(reason);
}
