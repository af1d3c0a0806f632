export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "repeat"
>;

/**
 * Which of the named keys was pressed. Null while somebody writes, and for every combination that belongs to the
 * browser. Only `next` and `previous` go on while their key is held.
 */
export function shortcutIn<Name extends string>(
  keys: Record<Name, string>,
  press: KeyPress,
  typing: boolean,
): Name | null {
  if (typing || press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const letter = letterOf(press);
  // A capital is the beginning of a sentence that was meant for a field.
  if (press.shiftKey && /[a-z]/.test(letter)) return null;
  const shortcut = namesOf(keys).find((name) => keys[name] === letter) ?? null;
  const moves = shortcut === "next" || shortcut === "previous";
  return press.repeat && !moves ? null : shortcut;
}

/** Fields, menus and dialogs keep their keys to themselves. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]",
  ) !== null;

/** `Object.keys` forgets which keys they are. */
const namesOf = <Name extends string>(keys: Record<Name, string>) => Object.keys(keys) as Name[];

const places: Record<string, string> = { Slash: "/", "؟": "?" };

/** On an Arabic or Cyrillic keyboard the key's place counts, not its letter. */
const letterOf = ({ key, code }: KeyPress) =>
  /^[a-z0-9/?]$/i.test(key)
    ? key.toLowerCase()
    : (places[key] ?? places[code] ?? code.replace(/^(Key|Digit)/, "").toLowerCase());
