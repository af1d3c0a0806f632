/** A slash at the start or after a blank, with what has been typed behind it: there a saved reply is looked for. */
export type Slash = { from: number; search: string };

export function slashAt(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)\/([^\s/]*)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const search = found[1] ?? "";
  return { from: caret - search.length - 1, search };
}

/** A shortcut that was typed and not chosen: sent alone it would tell a customer nothing. */
export const isOnlyShortcut = (text: string) => /^\s*\/[^\s/]*\s*$/u.test(text);

/** A shortcut with words behind it: as likely a saved reply that was meant as words that are. "/etc/hosts" is no such. */
export const beginsWithShortcut = (text: string) => /^\s*\/\p{L}[^\s/]*\s+\S/u.test(text);

/** What a button types, so that it stands apart from the word before it. */
export const slashBehind = (text: string, caret: number) =>
  /(?:^|\s)$/u.test(text.slice(0, caret)) ? "/" : " /";

/** Where the search still stands its words are replaced; else they go where the caret is now. */
export function spanOf(text: string, caret: number, { from, search }: Slash) {
  const until = from + search.length + 1;
  return text.slice(from, until) === `/${search}` ? { from, until } : { from: caret, until: caret };
}
