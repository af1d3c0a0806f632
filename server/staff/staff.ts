import { assignedByAgent } from "#server/desk/colleague.ts";
import { presenceStateOf } from "#server/desk/policy.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { literally } from "#server/platform/zod.ts";
import {
  areStaff,
  authorize,
  STAFF_ROLES,
  type StaffRole,
  type Viewer,
} from "#server/platform/viewer.ts";
import { canManageStaff, inState, stateOf } from "./policy.ts";
import type { StaffState, StaffView } from "./schema.ts";

type Filter = {
  query?: string | undefined;
  as?: StaffRole | undefined;
  state?: StaffState | undefined;
};

const MOST = 500;

export async function listStaff(viewer: Viewer, filter: Filter): Promise<StaffView[]> {
  authorize(canManageStaff(viewer));
  const [people, openOf] = await Promise.all([
    db.person.findMany({
      where: { AND: [areStaff, filteredBy(filter)] },
      include: { presence: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
    }),
    assignedByAgent(),
  ]);
  return people.map((person) => viewOf(viewer, person, openOf.get(person.id) ?? 0));
}

const filteredBy = ({ query, as, state }: Filter): Prisma.PersonWhereInput => ({
  AND: [
    as ? { role: as } : {},
    state ? inState[state] : {},
    query ? { OR: [{ name: has(query) }, { email: has(query) }] } : {},
  ],
});

const has = (words: string) => ({ contains: literally(words), mode: "insensitive" as const });

type Row = Prisma.PersonGetPayload<{ include: { presence: true } }>;

const viewOf = (viewer: Viewer, person: Row, openConversations: number): StaffView => ({
  id: person.id,
  name: person.name,
  email: person.email,
  as: STAFF_ROLES.find((role) => role === person.role) ?? "agent",
  state: stateOf(person),
  skills: person.skills,
  languages: person.languages,
  timeZone: person.timeZone,
  invitedAt: person.invitedAt?.toISOString() ?? null,
  joinedAt: person.joinedAt?.toISOString() ?? null,
  deactivatedAt: person.deactivatedAt?.toISOString() ?? null,
  online: presenceStateOf(person.presence, now()) === "online",
  openConversations,
  isMe: person.id === viewer.id,
});
