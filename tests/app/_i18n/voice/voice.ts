/** The words that one language does not use, and the keys at which one is legitimate. */
export type Voice = {
  /** A pattern of whole words, with what is said instead. */
  unwanted: Record<string, string>;
  /** A key with the reason why an unwanted word is right there. */
  allowed: Record<string, string>;
};
