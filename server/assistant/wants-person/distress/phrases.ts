/**
 * How people of one language say what weighs on them: a comma between phrases, in the signs of `patterns.ts`.
 * Written from what people say, also sideways: euphemisms, slang, half sentences.
 */
export type Phrases = {
  words: Record<string, string>;
  /** Death by one's own hand, the end of strength, and violence by those at home. */
  crisis: string;
  bereavement: string;
  hardship: string;
  anger: string;
  /** Looks like one of them and is none; what it overlaps does not count. */
  not: string;
};
