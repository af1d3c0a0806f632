import { topicHeard } from "#server/assistant/topic-heard.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSortThemes } from "./policy.ts";
import { ROOTED } from "./rooted.ts";
import type { ThemeElsewhere } from "./schema.ts";
import { passageIn, type Text, textJoins, textOf } from "./words.ts";

const MOST_THEMES = 60;
const QUOTES = 4;
const SHOWN = 3;
/** So many of a theme's quotes are about it, and of no other topic as many. */
const PART = 0.5;

/**
 * Themes in which nobody speaks the languages of this one, about the same topic. What is said alike is found within one
 * language alone, where words can be compared; over languages only topics can, which are coarser: it is a hint for
 * people, and nothing is put together by itself.
 */
export async function themesElsewhere(viewer: Viewer, id: string): Promise<ThemeElsewhere[]> {
  authorize(canSortThemes(viewer));
  const themes = Array.from(Map.groupBy(await quotesAround(id), (quote) => quote.theme)).map(
    ([theme, quotes]) => ({ theme, quotes, ...soundOf(quotes) }),
  );
  const own = themes.find(({ theme }) => theme === id);
  if (!own?.topic) return [];
  return themes
    .filter(({ theme, topic }) => theme !== id && topic === own.topic)
    .filter(({ languages }) => languages.isDisjointFrom(own.languages))
    .slice(0, SHOWN)
    .flatMap(({ theme, quotes: [first], languages }) =>
      first
        ? [
            {
              id: theme,
              number: first.number,
              title: first.title,
              words: passageIn(first),
              languages: [...languages].toSorted(),
            },
          ]
        : [],
    );
}

type Quote = Text & { theme: string; number: number; title: string; language: string };

/** The last ones of this theme and of those that are looked after now, the newest first. */
const quotesAround = (id: string) =>
  db.$queryRawUnsafe<Quote[]>(
    `with recursive ${ROOTED}, near as (
       select id, number, title from theme
       where id = $1::uuid or (merged_into_id is null and dismissed_at is null
         and status in ('proposed', 'confirmed', 'planned', 'in_progress'))
       order by id = $1::uuid desc, id desc limit ${MOST_THEMES}
     )
     select evidence.id, near.id as theme, near.number, near.title, evidence.language, ${textOf} as text,
            evidence.from_offset as "from", evidence.to_offset as "to"
     from near cross join lateral (
       select said.* from theme_evidence said join rooted on rooted.id = said.theme_id
       where rooted.root = near.id and said.removed_at is null
       order by said.said_at desc, said.id desc limit ${QUOTES}
     ) evidence ${textJoins}
     order by near.id desc, evidence.said_at desc, evidence.id desc`,
    id,
  );

function soundOf(quotes: Quote[]) {
  const heard = quotes.map((quote) => topicHeard(passageIn(quote), quote.language));
  const clear = heard.filter((topic) => topic !== null);
  const counts = Array.from(
    Map.groupBy(clear, (topic) => topic),
    ([topic, same]) => ({
      topic,
      count: same.length,
    }),
  ).toSorted((one, other) => other.count - one.count);
  const [first, second] = counts;
  const isClear = first && first.count >= heard.length * PART && first.count !== second?.count;
  const topic = isClear ? first.topic : null;
  return { topic, languages: new Set(quotes.map(({ language }) => language)) };
}
