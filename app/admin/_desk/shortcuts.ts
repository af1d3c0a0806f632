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
  search: "/",
  help: "?",
} as const;

export type Shortcut = keyof typeof keys;

export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "repeat"
>;

/** Null while somebody writes, and for every combination that belongs to the browser. */
export function shortcutOf(press: KeyPress, typing: boolean): Shortcut | null {
  if (typing || press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const letter = letterOf(press);
  // A capital is the beginning of a sentence that was meant for a field.
  if (press.shiftKey && /[a-z]/.test(letter)) return null;
  const shortcut = names.find((name) => keys[name] === letter) ?? null;
  const moves = shortcut === "next" || shortcut === "previous";
  return press.repeat && !moves ? null : shortcut;
}

/** Fields, menus and dialogs keep their keys to themselves. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null;

const names: Shortcut[] = [
  "next",
  "previous",
  "takeOver",
  "reply",
  "note",
  "move",
  "handBack",
  "resolve",
  "search",
  "help",
];

const places: Record<string, string> = { Slash: "/", "؟": "?" };

/** On an Arabic or Cyrillic keyboard the key's place counts, not its letter. */
const letterOf = ({ key, code }: KeyPress) =>
  /^[a-z/?]$/i.test(key)
    ? key.toLowerCase()
    : (places[key] ?? places[code] ?? code.replace(/^Key/, "").toLowerCase());
