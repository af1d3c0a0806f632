import { v7 as newId } from "uuid";
import { db } from "#server/platform/db.ts";
import { catalogueOf, languageOf } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { personWith } from "./submission-history.ts";
import { THEME_STORIES, type ThemeStory } from "./theme-stories.ts";

const DAY_MS = 86_400_000;
const WEEKS_MS = 12 * 7 * DAY_MS;
const MOST_SAID = 24;
/** Who marks what in chats, in turns. */
const MARKERS = ["grace", "jonas", "ruth", "layla"] as const;

type Evidence = Omit<Prisma.ThemeEvidenceCreateManyInput, "themeId">;
type World = { people: Viewer[]; now: Date; messages: Message[] };
type Message = Awaited<ReturnType<typeof listMessages>>[number];

/** As the team would have left it: the words stay where customers said them. */
export async function writeThemes(people: Viewer[], now: Date) {
  const world = { people, now, messages: await listMessages(now) };
  for (const story of THEME_STORIES) await tell(story, world);
  return THEME_STORIES.length;
}

/** What customers wrote in chats in the weeks that are counted. */
const listMessages = (now: Date) =>
  db.$queryRaw<
    {
      conversationId: string;
      seq: number;
      text: string;
      at: Date;
      customerId: string;
      locale: string;
    }[]
  >`
    select conversation_id as "conversationId", event.seq, content ->> 'text' as text,
           created_at as at, customer_id as "customerId", locale
    from event join conversation on conversation.id = event.conversation_id
    where kind = 'message' and author = 'customer'
      and created_at > ${new Date(+now - WEEKS_MS)}::timestamptz
    order by created_at, conversation_id, seq`;

async function tell(story: ThemeStory, world: World) {
  const { title, area, status, owner, inMonths, shipped } = story;
  const { people, now } = world;
  const evidence = [...(await submittedIn(story, world)), ...saidIn(story, world)];
  const id = newId();
  const createdAt = new Date(+now - 40 * DAY_MS);
  const shippedAt = shipped ? new Date(+now - shipped.daysAgo * DAY_MS) : null;
  const ownerId = owner ? staffOf(people, owner).id : null;
  const targetOn = inMonths === undefined ? null : monthFrom(now, inMonths);
  await db.theme.create({
    data: { id, title, area, status, ownerId, targetOn, createdAt, shippedAt, version: 2 },
  });
  await db.themeEvidence.createMany({
    data: evidence.map((one) => ({ ...one, themeId: id })),
  });
  const { id: byId } = staffOf(people, owner ?? "ruth");
  await db.themeChange.createMany({
    data: [
      {
        themeId: id,
        byId,
        at: createdAt,
        kind: status === "proposed" ? "proposed" : "created",
        to: title,
      },
      { themeId: id, byId, at: createdAt, kind: "evidence_added", evidence: evidence.length },
      ...(status === "proposed" || status === "confirmed"
        ? []
        : [
            {
              themeId: id,
              byId,
              at: shippedAt ?? new Date(+createdAt + 4 * DAY_MS),
              kind: shippedAt ? ("shipped" as const) : ("status" as const),
              from: "confirmed",
              to: status,
            },
          ]),
    ],
  });
  if (shipped && shippedAt) await ship(id, shipped.texts, shippedAt, { evidence, people });
}

const staffOf = (people: Viewer[], name: string) => personWith(people, `${name}@kindline.example`);

const monthFrom = (now: Date, months: number) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));

async function submittedIn({ submissions, status }: ThemeStory, { people }: World) {
  const items = await db.feedbackItem.findMany({
    where: { OR: submissions.map((text) => ({ text: { startsWith: text } })) },
    orderBy: { createdAt: "asc" },
  });
  const confirmedById = staffOf(people, "ruth").id;
  return items.map((item): Evidence => ({
    customerId: item.customerId,
    feedbackId: item.id,
    planId: item.planId,
    language: languageOf(item.locale),
    saidAt: item.createdAt,
    createdAt: item.createdAt,
    ...(status !== "proposed" && { confirmedAt: item.createdAt, confirmedById }),
  }));
}

function saidIn({ said, area, status }: ThemeStory, { people, messages }: World): Evidence[] {
  if (!said) return [];
  return messages
    .flatMap((message) => {
      const match = said.exec(message.text);
      return match ? [{ message, from: match.index, to: match.index + match[0].length }] : [];
    })
    .slice(-MOST_SAID)
    .map(({ message, from, to }, index): Evidence => {
      const { conversationId, seq, customerId, locale, at } = message;
      const markedById = staffOf(people, MARKERS[index % MARKERS.length] ?? "grace").id;
      return {
        conversationId,
        seq,
        customerId,
        area,
        markedById,
        fromOffset: from,
        toOffset: to,
        language: languageOf(locale),
        saidAt: at,
        createdAt: at,
        ...(status !== "proposed" && {
          confirmedAt: at,
          confirmedById: markedById,
        }),
      };
    });
}

type Told = { evidence: Evidence[]; people: Viewer[] };

/** Those who had said it by then were told, and the most of them have read it. */
async function ship(themeId: string, texts: Record<string, string>, at: Date, told: Told) {
  const byId = staffOf(told.people, "ruth").id;
  const sendAt = new Date(+at + 10_000);
  const { id: shipId } = await db.themeShip.create({
    data: {
      themeId,
      texts,
      byId,
      fromStatus: "in_progress",
      createdAt: at,
      sendAt,
      sentAt: sendAt,
    },
  });
  const ids = new Set(
    told.evidence.filter(({ saidAt }) => +new Date(saidAt) < +at).map((one) => one.customerId),
  );
  await db.themeNotice.createMany({
    data: told.people
      .filter(({ id }) => ids.has(id))
      .map(({ id: personId, locale }, index) => ({
        shipId,
        personId,
        language: catalogueOf(locale),
        createdAt: sendAt,
        seenAt: index % 4 === 0 ? null : new Date(+sendAt + 2 * DAY_MS),
      })),
  });
}
