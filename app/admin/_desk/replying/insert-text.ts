type Span = { from: number; until: number };

/** As if it had been typed: the browser's own undo takes it back, and the field hears of it. */
export function insertText(field: HTMLTextAreaElement, { from, until }: Span, text: string) {
  field.focus();
  field.setSelectionRange(from, until);
  // Nothing else writes into a field so that undo knows of it.
  // oxlint-disable-next-line typescript/no-deprecated
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, from, until, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
