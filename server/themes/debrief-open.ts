import { auditList } from "#server/platform/audit-list.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Shift } from "#server/platform/prisma/client.ts";
import type { ThemeArea } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { Debrief, DebriefDue, ShiftTimes } from "./debrief-schema.ts";
import { type Heard, painsOf } from "./pains.ts";
import { canSortThemes } from "./policy.ts";

const BEFORE_END_MS = 15 * 60_000;
/** The day after nobody remembers it. */
const LATEST_MS = 24 * 60 * 60_000;
/** So long after the end of a shift what was answered counts with it. */
const AFTER_END_MS = 60 * 60_000;
const MOST_HEARD = 200;
const MOST_THEMES = 200;
const EXCERPT = 180;

/** The shift that is to be told of now, or that will be next. */
export async function debriefDue(viewer: Viewer): Promise<DebriefDue> {
  authorize(canSortThemes(viewer));
  const shift = await db.shift.findFirst({ where: untold(viewer), orderBy: FIRST });
  if (!shift) return null;
  const from = new Date(+shift.endsAt - BEFORE_END_MS).toISOString();
  return { shift: timesOf(shift), from };
}

const untold = ({ id: agentId }: Viewer) => ({
  agentId,
  cancelledAt: null,
  debrief: null,
  endsAt: { gt: new Date(+now() - LATEST_MS) },
});

const FIRST = [{ endsAt: "asc" as const }, { id: "asc" as const }];
const LAST = [{ endsAt: "desc" as const }, { id: "desc" as const }];

/** What it could say: of the shift that is due, else of the last one. */
export async function openDebrief(viewer: Viewer): Promise<Debrief> {
  authorize(canSortThemes(viewer));
  const shift = await shiftOf(viewer);
  if (!shift) return { shift: null, sentAt: null, pains: [], themes: [] };
  const sentAt = shift.debrief?.sentAt.toISOString() ?? null;
  if (sentAt) return { shift: timesOf(shift), sentAt, pains: [], themes: [] };
  const [rows, themes] = await Promise.all([heardIn(viewer, shift), openThemes()]);
  const pains = painsOf(rows.map(heardOf));
  await auditList(
    viewer,
    { list: "debrief", isMore: false },
    rows.map(({ customerId }) => customerId),
  );
  return { shift: timesOf(shift), sentAt, pains, themes };
}

async function shiftOf(viewer: Viewer) {
  const begun = { agentId: viewer.id, cancelledAt: null, startsAt: { lte: now() } };
  const include = { debrief: { select: { sentAt: true } } };
  return (
    (await db.shift.findFirst({
      where: { ...untold(viewer), ...begun },
      orderBy: FIRST,
      include,
    })) ?? db.shift.findFirst({ where: begun, orderBy: LAST, include })
  );
}

const openThemes = () =>
  db.theme.findMany({
    where: {
      title: { not: "" },
      mergedIntoId: null,
      dismissedAt: null,
      status: { notIn: ["declined", "shipped"] },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: MOST_THEMES,
    select: { id: true, title: true },
  });

type Row = Omit<Heard, "marked"> & {
  customerId: string;
  markedId: string | null;
  area: ThemeArea | null;
  themeId: string | null;
};

/** What they have marked, and how each conversation that they had began. */
async function heardIn({ id }: Viewer, { startsAt, endsAt }: Shift) {
  const until = new Date(Math.min(+endsAt + AFTER_END_MS, +now()));
  const rows = await db.$queryRaw<Row[]>`
    with marked as (
      select evidence.* from theme_evidence evidence
      where marked_by_id = ${id}::uuid and conversation_id is not null and removed_at is null
        and created_at between ${startsAt}::timestamptz and ${until}::timestamptz
    ), mine as (
      select distinct conversation_id from event
      where author = 'agent' and author_id = ${id}::uuid and kind = 'message'
        and created_at between ${startsAt}::timestamptz and ${until}::timestamptz
    ), heard as (
      select conversation_id, seq, id as marked_id, area, theme_id, from_offset, to_offset from marked
      union all
      select mine.conversation_id, first.seq, null, null, null, null, null
      from mine
      join lateral (
        select seq from event
        where event.conversation_id = mine.conversation_id and author = 'customer' and kind = 'message'
          and content ->> 'text' <> ''
        order by seq limit 1
      ) first on true
      where not exists (select 1 from marked where marked.conversation_id = mine.conversation_id)
    )
    select heard.conversation_id as "conversationId", heard.seq, person.id as "customerId",
           person.name as customer, left(event.content ->> 'text', ${EXCERPT}) as excerpt,
           conversation.subject ->> 'topic' as topic, heard.marked_id as "markedId", heard.area,
           heard.theme_id as "themeId"
    from heard
    join event on event.conversation_id = heard.conversation_id and event.seq = heard.seq
    join conversation on conversation.id = heard.conversation_id
    join person on person.id = conversation.customer_id
    order by event.created_at, heard.conversation_id, heard.seq limit ${MOST_HEARD}`;
  return rows.map(({ markedId, area, themeId, ...row }) => ({
    ...row,
    marked: markedId === null ? null : { id: markedId, area, themeId },
  }));
}

const heardOf = ({ conversationId, seq, customer, excerpt, topic, marked }: Heard): Heard => ({
  conversationId,
  seq,
  customer,
  excerpt,
  topic,
  marked,
});

const timesOf = ({ id, startsAt, endsAt }: Shift): ShiftTimes => ({
  id,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
