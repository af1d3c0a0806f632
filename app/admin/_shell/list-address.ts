/**
 * Which of a place's lists is shown stands in its address; the first one is meant where nothing else can be read in it.
 * What is opened from a list keeps it, so that the way back leads there.
 */
export const listAddress = <List extends string>(
  place: string,
  lists: readonly [List, ...List[]],
) => ({
  listIn: (asked: unknown): List => lists.find((name) => name === asked) ?? lists[0],
  addressOf: (list: List, id?: string) =>
    `${place}${id ? `/${id}` : ""}${list === lists[0] ? "" : `?list=${list}`}`,
});
