/** Class names in one line; what does not hold falls away. */
export const cn = (...names: (string | false | null | undefined)[]) =>
  names.filter(Boolean).join(" ");
