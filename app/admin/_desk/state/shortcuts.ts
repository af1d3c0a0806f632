import { type KeyPress, shortcutIn } from "../../_shell/keys.ts";

/** Enter opens because each row is a link, Escape leaves a field because the browser's own do. */
export const keys = {
  next: "j",
  previous: "k",
  takeOver: "t",
  reply: "r",
  note: "n",
  move: "m",
  handBack: "h",
  resolve: "e",
  mark: "f",
  search: "/",
  help: "?",
} as const;

export type Shortcut = keyof typeof keys;

export const shortcutOf = (press: KeyPress, typing: boolean): Shortcut | null =>
  shortcutIn(keys, press, typing);
