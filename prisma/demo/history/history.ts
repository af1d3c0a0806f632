import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { libraryOf } from "../compose.ts";
import { clockInstant } from "../days.ts";
import { listSources } from "../past-talk.ts";
import { randomFrom, type Random } from "../random.ts";
import { readLibrary } from "../scripts.ts";
import { chatOf, type Chat, type Coming } from "./chat.ts";
import { writePopulation, type Inhabitant } from "./population.ts";
import { chatsOn, minuteOfDay } from "./rhythm.ts";
import { writeLogs } from "./write-logs.ts";

const DAY = 86_400_000;
/** After so long every conversation is over. */
const LONGEST_MS = 3_600_000;
/** Nobody comes twice by chance within the same week. */
const CUSTOMERS_A_DAY = 15;
const CUSTOMERS_AT_LEAST = 500;
/** So many of a hundred of those whom the assistant answered alone come back within the week. */
const COMING_BACK = 9;

/** So many days of a help desk: what its figures are made of. */
export async function writeHistory(people: Viewer[], days: number, now: Date) {
  if (days === 0) return 0;
  const began = new Date(+now - days * DAY);
  const inhabitants = await writePopulation(CUSTOMERS_AT_LEAST + days * CUSTOMERS_A_DAY, began);
  const staff = new Map(people.map((person) => [person.email, person]));
  const libraries = new Map(LANGUAGES.map((language) => [language, readLibrary(language)]));
  const sources = await listSources();
  const waiting = comings(inhabitants, days, now).toReversed();
  const chats: Chat[] = [];
  for (let coming = waiting.pop(); coming; coming = waiting.pop()) {
    const random = randomFrom(9_000_000 + chats.length);
    const library = libraryOf(libraries, coming.who.customer);
    const chat = chatOf(coming, { library, staff, sources }, random);
    chats.push(chat);
    const again = comingBack(coming, chat, now, random);
    if (again) waiting.push(again);
  }
  await writeLogs(chats);
  return chats.length;
}

function comings(inhabitants: Inhabitant[], days: number, now: Date): Coming[] {
  const random = randomFrom(31);
  let next = 0;
  return Array.from({ length: days + 1 }, (_, index) => days - index).flatMap((daysAgo) => {
    const day = addDays(dayIn("UTC", now), -daysAgo);
    return Array.from({ length: chatsOn(day, random) }, () => {
      const who = inhabitants[next++ % inhabitants.length];
      const minute = minuteOfDay(random);
      const at = who && clockInstant(day, who.customer.timeZone, minute);
      return who && at && isOver(at, now) ? [{ who, at, daysAgo, minute }] : [];
    }).flat();
  });
}

const isOver = (at: Date, now: Date) => +at < +now - LONGEST_MS;

function comingBack(coming: Coming, chat: Chat, now: Date, random: Random): Coming | null {
  if (!chat.wasAlone || !chat.subject.topic || random.below(100) >= COMING_BACK) return null;
  const later = 1 + random.below(6);
  const minute = minuteOfDay(random);
  const at = new Date(+coming.at + later * DAY + (minute - coming.minute) * 60_000);
  if (!isOver(at, now)) return null;
  const again = { about: chat.about, topic: chat.subject.topic };
  return { ...coming, at, minute, daysAgo: coming.daysAgo - later, again };
}
