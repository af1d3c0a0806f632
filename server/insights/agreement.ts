export type Judged = {
  conversationId: string;
  isSolved: boolean;
  isRight: boolean;
  kindness: number;
};

const mean = (values: number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

const shareOf = (values: boolean[]) => mean(values.map(Number));

/** What reviewers found, with how many reviews it rests on. */
export const judgementOf = (reviews: readonly Judged[]) => ({
  of: reviews.length,
  solved: shareOf(reviews.map(({ isSolved }) => isSolved)),
  right: shareOf(reviews.map(({ isRight }) => isRight)),
  kindness: mean(reviews.map(({ kindness }) => kindness)),
});

/**
 * Of those that two have judged, how many they agree on in whether it was solved; and Cohen's kappa, which takes away
 * what two who guess would agree on: 1 is all, 0 no better than chance, null where it cannot be told.
 */
export function agreementOf(reviews: readonly Judged[]) {
  const pairs = [...Map.groupBy(reviews, ({ conversationId }) => conversationId).values()].flatMap(
    ([one, other]) => (one && other ? [[one.isSolved, other.isSolved] as const] : []),
  );
  const agreed = shareOf(pairs.map(([one, other]) => one === other));
  const first = shareOf(pairs.map(([one]) => one)) ?? 0;
  const second = shareOf(pairs.map(([, other]) => other)) ?? 0;
  const chance = first * second + (1 - first) * (1 - second);
  const kappa = agreed === null || chance === 1 ? null : (agreed - chance) / (1 - chance);
  return { of: pairs.length, agreed, kappa };
}
