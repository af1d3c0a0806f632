import { languageOf } from "#server/platform/locale.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import type { Random } from "./random.ts";
import { STAFF, worksOn } from "./staff.ts";

type Asked = { locale: string; daysAgo: number };

/** Somebody trained in it whose own language it is, and a colleague for the case that they have to go. */
export function agentsFor(topic: Topic, { locale, daysAgo }: Asked, random: Random) {
  const language = languageOf(locale);
  const there = STAFF.filter((one) => one.locale === language && worksOn(one, daysAgo));
  const trained = there.filter(({ skills }) => topic === "other" || skills.includes(topic));
  const first = trained[random.below(trained.length)];
  if (!first) throw new Error(`Nobody speaks ${language} about ${topic}`);
  const others = there.filter((one) => one !== first);
  const second = others[random.below(others.length)];
  return second ? [first, second] : [first];
}
