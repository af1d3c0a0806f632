import { Forbidden } from "./errors.ts";
import type { Prisma } from "./prisma/client.ts";
import type { Role } from "./prisma/enums.ts";

export type { Role };

export type Viewer = {
  id: string;
  role: Role;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
  sessionId: string;
};

export const STAFF_ROLES = ["agent", "supervisor", "admin"] as const satisfies Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

type Asker = Pick<Viewer, "role">;

export const isStaff = ({ role }: Asker) => STAFF_ROLES.some((one) => one === role);

export const isLead = ({ role }: Asker) => role === "supervisor" || role === "admin";

export const isAdmin = ({ role }: Asker) => role === "admin";

export const areStaff = { role: { in: [...STAFF_ROLES] } } satisfies Prisma.PersonWhereInput;

export function authorize(allowed: boolean, reason?: string) {
  if (!allowed) throw new Forbidden(reason);
}
