/** People of a half hour, each of whom can be in one place only, and the places that are to be filled. */
export type Able = { languages: readonly string[]; skills: readonly string[] };
export type Need = { topic: string; language: string; people: number };

/** `other` asks for no training. */
export const fits = ({ languages, skills }: Able, { topic, language }: Omit<Need, "people">) =>
  languages.includes(language) && (topic === "other" || skills.includes(topic));

export type Matched = {
  /** How many are in each place, in the order of the needs. */
  filled: number[];
  /** People left over, by their place in the list. */
  spare: number[];
};

/**
 * As many places filled as can be (a maximum flow by augmenting paths): who speaks two languages counts once, and
 * moves on to the other when somebody comes who speaks only the first. Who can do least is placed first.
 */
export function matched(people: readonly Able[], needs: readonly Need[]): Matched {
  const placed: number[][] = needs.map(() => []);
  const options = people.map((one) =>
    needs.flatMap((need, place) => (fits(one, need) && need.people > 0 ? [place] : [])),
  );
  const canPlace = (person: number, tried: Set<number>): boolean =>
    (options[person] ?? []).some((place) => {
      if (tried.has(place)) return false;
      tried.add(place);
      return canTake(place, person, tried);
    });
  const canTake = (place: number, person: number, tried: Set<number>) => {
    const there = placed[place] ?? [];
    if (there.length < (needs[place]?.people ?? 0)) return there.push(person) > 0;
    const moved = there.findIndex((other) => canPlace(other, tried));
    if (moved >= 0) there[moved] = person;
    return moved >= 0;
  };
  const order = people
    .map((_, person) => person)
    .toSorted((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0) || a - b);
  const spare = order.filter((person) => !canPlace(person, new Set()));
  return { filled: placed.map(({ length }) => length), spare };
}
