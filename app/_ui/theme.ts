/** Day and evening; without a choice the device decides. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const themeOf = (text: string | undefined): Theme | undefined =>
  THEMES.find((theme) => theme === text);
