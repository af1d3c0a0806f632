import { Forbidden } from "./errors.ts";
import type { Prisma } from "./prisma/client.ts";
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

export const STAFF_ROLES = ["agent", "supervisor", "admin"] as const satisfies Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

type Asker = Pick<Viewer, "role">;

export const isStaff = ({ role }: Asker) => STAFF_ROLES.some((one) => one === role);

/** Answers for what agents do. */
export const isLead = ({ role }: Asker) => role === "supervisor" || role === "admin";

export const isAdmin = ({ role }: Asker) => role === "admin";

/** Who is one of us, whether or not they may still come in. */
export const areStaff = { role: { in: [...STAFF_ROLES] } } satisfies Prisma.PersonWhereInput;

/** @throws Forbidden unless the policy said yes. */
export function authorize(allowed: boolean, reason?: string) {
  if (!allowed) throw new Forbidden(reason);
}
