type Span = { from: number; until: number };

/** What stood there before, and what has come of it. */
export type Inserted = { before: string; caret: number; after: string };

/** As if it had been typed: the field hears of it. */
export function insertText(
  field: HTMLTextAreaElement,
  { from, until }: Span,
  text: string,
): Inserted {
  const before = field.value;
  field.focus();
  field.setRangeText(text, from, until, "end");
  tell(field);
  return { before, caret: until, after: field.value };
}

/** A browser's own undo knows nothing of it. @returns whether the field still stood as it was left */
export function takeBack(field: HTMLTextAreaElement, { before, caret, after }: Inserted) {
  if (field.value !== after) return false;
  field.setRangeText(before, 0, after.length);
  field.setSelectionRange(caret, caret);
  tell(field);
  return true;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

export const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: Key) =>
  key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;

const tell = (field: HTMLTextAreaElement) =>
  field.dispatchEvent(new Event("input", { bubbles: true }));
