import { v7 as newId } from "uuid";
import { languageOf } from "#server/platform/locale.ts";
import { bookCallback } from "#server/callbacks/book.ts";
import { isCivil } from "#server/callbacks/best-times.ts";
import { listSlots } from "#server/callbacks/slot-list.ts";
import { type Availability, freeStarts, spanOf } from "#server/callbacks/slots.ts";
import { wallTimeIn } from "#server/callbacks/time-zones.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { CALL_STORIES, COURSES, type Course } from "./call-stories.ts";
import { randomFrom } from "./random.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const AHEAD = 6;

type Writing = { customer: Viewer; number: number };
type Page = Availability & { languages: string[] };

/** Calls of the last two weeks as they would have been left, and some that are ahead, booked as customers book. */
export async function writeCalls(people: Viewer[], now: Date) {
  const customers = people.filter(({ role }) => role === "customer");
  const availability = await availabilityUntil(now);
  const written = COURSES.map((course, number) => {
    const customer = customers[(number * 7) % customers.length];
    return customer ? past({ customer, number }, course, availability, now) : null;
  }).filter((call) => call !== null);
  await db.callback.createMany({ data: written.map(({ callback }) => callback) });
  await db.callbackAttempt.createMany({ data: written.flatMap(({ attempts }) => attempts) });

  let booked = 0;
  for (const [number, customer] of customers.slice(-AHEAD).entries())
    booked += await bookAhead({ customer, number });
  return written.length + booked;
}

/** Whose shifts lie behind, and what is in them already. */
async function availabilityUntil(now: Date): Promise<Page[]> {
  const agents = await db.person.findMany({
    where: { shifts: { some: { endsAt: { lte: now } } } },
    include: { shifts: { where: { endsAt: { lte: now } } } },
    orderBy: { email: "asc" },
  });
  return agents.map(({ id: agentId, languages, shifts }) => ({
    agentId,
    languages,
    calls: [],
    shifts: shifts.map(({ startsAt, endsAt }) => ({ from: +startsAt, to: +endsAt })),
  }));
}

function past({ customer, number }: Writing, course: Course, availability: Page[], now: Date) {
  const language = languageOf(customer.locale);
  const own = availability.filter(({ languages }) => languages.includes(language));
  const able = own.length > 0 ? own : availability;
  const within = { from: +now - 13 * DAY, to: +now - 5 * 60 * MINUTE };
  // In turn, but at an hour at which the customer is awake.
  const [made] = able
    .map((_, step) => able[(number + step) % able.length])
    .flatMap((agent) => {
      const starts = agent ? freeStarts([agent], within).filter(isCivil(customer.timeZone)) : [];
      const at = starts[randomFrom(number).below(starts.length)];
      return agent && at !== undefined ? [{ agent, at }] : [];
    });
  if (!made) return null;
  const { agent, at } = made;
  agent.calls.push(spanOf(at));

  const story = CALL_STORIES[number % CALL_STORIES.length] ?? CALL_STORIES[0];
  const callback = rowOf(customer, course, {
    agentId: agent.agentId,
    at,
    topic: story.topic,
    note: language in story.note ? story.note[language as keyof typeof story.note] : "",
    language: own.length > 0 ? language : "en",
  });
  return { callback, attempts: attemptsOf(callback, course, story.notes) };
}

type Agreed = Pick<Prisma.CallbackCreateManyInput, "agentId" | "topic" | "note" | "language"> & {
  at: number;
};

function rowOf(customer: Viewer, { end, tries }: Course, { at, ...agreed }: Agreed) {
  const [startsAt, endsAt] = [new Date(at), new Date(spanOf(at).to)];
  const moves = Math.max(0, tries.length - 1);
  const ended = { kept: 9, not_reached: 2, missed: 60, cancelled: -300 }[end];
  return {
    id: newId({ msecs: at - DAY }),
    customerId: customer.id,
    ...agreed,
    phone: phoneOf(customer),
    startsAt,
    endsAt,
    timeZone: customer.timeZone,
    wallTime: wallTimeIn(customer.timeZone, at),
    clientKey: newId(),
    revision: moves + 1,
    createdAt: new Date(at - DAY - 40 * MINUTE),
    remindedAt: end === "cancelled" ? null : new Date(at - 30 * MINUTE),
    endedAt: new Date(at + ended * MINUTE),
    end,
  };
}

type Row = ReturnType<typeof rowOf>;

/** The last try was at the time that the call has; those before it came hours earlier. */
function attemptsOf({ id, agentId, startsAt }: Row, { tries }: Course, notes: string) {
  return tries.map((outcome, index) => {
    const startedAt = new Date(+startsAt + MINUTE - (tries.length - 1 - index) * 150 * MINUTE);
    const minutes = outcome === "reached" ? 8 : 1;
    return {
      callbackId: id,
      number: index + 1,
      agentId,
      startedAt,
      endedAt: new Date(+startedAt + minutes * MINUTE),
      outcome,
      notes: outcome === "reached" ? notes : "",
    };
  });
}

/** One after the other through the next days, at times that are free. */
async function bookAhead({ customer, number }: Writing) {
  const { topic, note } = CALL_STORIES[number % CALL_STORIES.length] ?? CALL_STORIES[0];
  const { days } = await listSlots(customer, { topic });
  const isByDay = isCivil(customer.timeZone);
  const slots = days.flatMap((day) =>
    day.slots.filter(({ startsAt }) => isByDay(Date.parse(startsAt))),
  );
  const slot = slots[Math.min(slots.length - 1, 2 + number * 9)];
  if (!slot) return 0;
  const language = languageOf(customer.locale);
  const words = language in note ? note[language as keyof typeof note] : "";
  await bookCallback(customer, {
    clientKey: newId(),
    startsAt: new Date(slot.startsAt),
    timeZone: customer.timeZone,
    phone: phoneOf(customer),
    topic,
    ...(words && { note: words }),
  });
  return 1;
}

/** Of the numbers that are set aside for stories, where a country has some. */
const NUMBERS: Record<string, string> = {
  "Europe/Stockholm": "+467017406",
  "Europe/Berlin": "+4917139200",
  "Europe/London": "+4420794609",
  "Europe/Madrid": "+346000000",
  "Asia/Dubai": "+9715000000",
};
const ELSEWHERE = "+120255501";

/** The same one each time. */
function phoneOf({ email, timeZone }: Viewer) {
  const letters = [...email].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return `${NUMBERS[timeZone] ?? ELSEWHERE}${10 + (letters % 90)}`;
}
