/**
 * Exactly one mailbox, in plain ASCII: no quotes, no display name, no list, no comment, no line break. Mail programs
 * read the richer forms of the standard differently, and the code would go to somebody else.
 */
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const MAILBOX = new RegExp(`^(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`);

export const isAddress = (text: string) => text.length <= 254 && MAILBOX.test(text);

export const plainAddress = (text: string) =>
  text.replace(/^[ \t]+|[ \t]+$/g, "").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
