import { viewsOf } from "#server/conversations/view.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { languageOf } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { areStaff, authorize, STAFF_ROLES, type Viewer } from "#server/platform/viewer.ts";
import { canSupervise, heardAround, presenceStateOf } from "./policy.ts";
import { inOrder, waits } from "./queue.ts";
import type { AgentDesk, DeskConversation, Desks } from "./schema.ts";
import { unansweredSince } from "./unanswered.ts";

const SHOWN = 100;

/** Every desk at one glance: who is there, whom they speak with, and who waits. The number of queries is always the same. */
export async function listDesks(viewer: Viewer): Promise<Desks> {
  authorize(canSupervise(viewer));
  const at = now();
  const [agents, held, requests, waitingCount] = await Promise.all([
    agentsAround(at),
    heldConversations(),
    firstInLine(),
    db.humanRequest.count({ where: waits }),
  ]);
  const waiting = requests.map(({ conversation }) => conversation);
  const shown = [...held, ...waiting];
  await auditList(
    viewer,
    { list: "desks", isMore: false },
    shown.map(({ customerId }) => customerId),
  );
  const known = await describe(viewer, shown);
  const heldBy = Map.groupBy(held, ({ agentId }) => agentId);
  const described = (rows: Listed[]) => rows.flatMap(({ id }) => known.get(id) ?? []);
  return {
    agents: agents
      .map((agent) => deskOf(agent, described(heldBy.get(agent.id) ?? []), at))
      .toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name)),
    waiting: described(waiting),
    waitingCount,
  };
}

type Listed = { id: string; customerId: string; agentId: string | null; locale: string };
type Agent = Prisma.PersonGetPayload<{ include: ReturnType<typeof around> }>;

const ORDER = { online: 0, away: 1, absent: 2 };

const listed = { id: true, customerId: true, agentId: true, locale: true } as const;

const agentsAround = (at: Date) =>
  db.person.findMany({
    where: {
      ...areStaff,
      deactivatedAt: null,
      OR: [
        { presence: { seenAt: heardAround(at) } },
        { shifts: { some: running(at) } },
        { handledConversations: { some: { closedAt: null } } },
      ],
    },
    include: around(at),
  });

const around = (at: Date) => ({ presence: true, shifts: { where: running(at) } }) as const;

const running = (at: Date) => ({
  cancelledAt: null,
  startsAt: { lte: at },
  endsAt: { gt: at },
});

const heldConversations = () =>
  db.conversation.findMany({
    where: { closedAt: null, agentId: { not: null } },
    orderBy: [{ lastEventAt: "desc" }, { id: "desc" }],
    select: listed,
  });

const firstInLine = () =>
  db.humanRequest.findMany({
    where: waits,
    orderBy: inOrder,
    take: SHOWN,
    select: { conversation: { select: listed } },
  });

async function describe(viewer: Viewer, rows: Listed[]) {
  const ids = rows.map(({ id }) => id);
  const [views, since] = await Promise.all([viewsOf(viewer, ids), unansweredSince(ids)]);
  const languages = new Map(rows.map(({ id, locale }) => [id, languageOf(locale)]));
  return new Map(
    views.map((view): [string, DeskConversation] => [
      view.id,
      {
        ...view,
        language: languages.get(view.id) ?? "",
        unansweredSince: since.get(view.id)?.toISOString() ?? null,
      },
    ]),
  );
}

function deskOf(agent: Agent, conversations: DeskConversation[], at: Date): AgentDesk {
  const { id, name, role, languages, newSince, presence, shifts } = agent;
  const [shift] = shifts;
  const state = presenceStateOf(presence, at);
  const since = state === "online" ? presence?.availableAt : presence?.seenAt;
  return {
    id,
    name,
    as: STAFF_ROLES.find((one) => one === role) ?? "agent",
    languages,
    isNew: newSince !== null,
    state,
    since: state === "away" ? null : (since?.toISOString() ?? null),
    shift: shift
      ? { startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() }
      : null,
    conversations,
  };
}
