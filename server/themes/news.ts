import { notifyDesks } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canHearNews } from "./policy.ts";
import { rooted } from "./rooted.ts";
import type { News } from "./ship-schema.ts";
import { textsIn } from "./ship-view.ts";
import { passageIn, type Text } from "./words.ts";

const MOST_NEWS = 30;
const MOST_SAID = 2;
const QUOTE = 240;

/** What we did about what they said, the newest first. Looking at it is having seen it. */
export async function listNews(viewer: Viewer): Promise<News[]> {
  authorize(canHearNews(viewer));
  const notices = await db.themeNotice.findMany({
    where: { personId: viewer.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_NEWS,
    include: { ship: { select: { texts: true, themeId: true } } },
  });
  if (notices.some(({ seenAt }) => seenAt === null)) {
    await db.themeNotice.updateMany({
      where: { personId: viewer.id, seenAt: null },
      data: { seenAt: now() },
    });
  }
  const said = await saidBy(
    viewer,
    notices.map(({ ship }) => ship.themeId),
  );
  return notices.map(({ id, language, createdAt, seenAt, answerId, ship }) => ({
    id,
    text: textsIn(ship.texts)[language] ?? "",
    language,
    at: createdAt.toISOString(),
    isNew: seenAt === null,
    said: said.get(ship.themeId) ?? [],
    answerId,
  }));
}

/** In their own words; the notes on a call are ours. */
async function saidBy({ id }: Viewer, themeIds: string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<(Text & { root: string })[]>`
    with recursive ${rooted}
    select evidence.id, rooted.root, coalesce(feedback.text, message.content ->> 'text') as text,
           from_offset as "from", to_offset as "to"
    from theme_evidence evidence
    join rooted on rooted.id = evidence.theme_id
    left join feedback_item feedback on feedback.id = evidence.feedback_id
    left join event message
      on message.conversation_id = evidence.conversation_id and message.seq = evidence.seq
    where evidence.customer_id = ${id}::uuid and rooted.root = any(${themeIds}::uuid[])
      and evidence.removed_at is null and evidence.confirmed_at is not null
      and evidence.callback_id is null
    order by evidence.said_at, evidence.id`;
  const groups = Map.groupBy(rows, ({ root }) => root);
  return new Map(Array.from(groups, ([root, own]) => [root, own.slice(0, MOST_SAID).map(quoteOf)]));
}

function quoteOf(said: Text) {
  const passage = passageIn(said);
  return passage.length > QUOTE ? `${passage.slice(0, QUOTE).toWellFormed()} …` : passage;
}

type Answer = { id: string; clientKey: string; text: string };

/** Once: it comes into the inbox of feedback, with the conversation and the plan that it was about. */
export async function answerNews(viewer: Viewer, { id, clientKey, text }: Answer) {
  authorize(canHearNews(viewer));
  const answer = await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from theme_notice where id = ${id}::uuid for update`;
    const notice = await tx.themeNotice.findFirst({
      where: { id, personId: viewer.id },
      include: { answer: true, ship: { select: { themeId: true } } },
    });
    if (!notice) throw new NotFound();
    if (notice.answer?.clientKey === clientKey) return notice.answer;
    if (notice.answer) throw new Conflict("themes.answered");
    const item = await keep(tx, viewer, { clientKey, text }, notice.ship.themeId);
    await tx.themeNotice.update({ where: { id }, data: { answerId: item.id } });
    return item;
  });
  notifyDesks({ changed: "feedback" });
  return { id: answer.id };
}

async function keep(tx: Tx, viewer: Viewer, said: Omit<Answer, "id">, themeId: string) {
  const at = now();
  return tx.feedbackItem.create({
    data: {
      ...(await aboutOf(tx, viewer, themeId)),
      assigneeId: await ownerOf(tx, themeId),
      kind: "idea",
      source: "answer",
      text: withoutSecrets(said.text),
      customerId: viewer.id,
      locale: viewer.locale,
      mayWrite: false,
      clientKey: said.clientKey,
      createdAt: at,
      changedAt: at,
      seenAt: at,
    },
  });
}

/** Of the theme, or of what it was merged into. */
async function ownerOf(tx: Tx, themeId: string) {
  const [owner] = await tx.$queryRaw<{ id: string }[]>`
    with recursive ${rooted}
    select person.id from rooted
    join theme on theme.id = rooted.root
    join person on person.id = theme.owner_id and person.deactivated_at is null
    where rooted.id = ${themeId}::uuid and person.role <> 'customer'`;
  return owner?.id ?? null;
}

async function aboutOf(tx: Tx, { id }: Viewer, themeId: string) {
  const [about] = await tx.$queryRaw<{ conversationId: string | null; planId: string | null }[]>`
    with recursive ${rooted}
    select coalesce(evidence.conversation_id, feedback.conversation_id) as "conversationId",
           coalesce(evidence.plan_id, feedback.plan_id) as "planId"
    from theme_evidence evidence
    join rooted on rooted.id = evidence.theme_id and rooted.root = ${themeId}::uuid
    left join feedback_item feedback on feedback.id = evidence.feedback_id
    where evidence.customer_id = ${id}::uuid and evidence.removed_at is null
    order by evidence.said_at desc, evidence.id desc limit 1`;
  return about ?? {};
}
