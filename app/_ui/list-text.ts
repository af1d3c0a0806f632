/** "Swedish, English": one after the other, as the reader's language lists things. */
export const listText = (parts: string[], locale: string) =>
  new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(parts);
