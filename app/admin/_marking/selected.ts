/** The message of a customer in which somebody has selected something, or that has the focus. */
export function selectedMessage(): { seq: number; words: string } | null {
  const selection = document.getSelection();
  const place = selection?.anchorNode;
  const node = selection && !selection.isCollapsed ? place : document.activeElement;
  const element = node instanceof Element ? node : node?.parentElement;
  const seq = Number(element?.closest<HTMLElement>("[data-message]")?.dataset.message);
  return seq > 0 ? { seq, words: selection?.toString() ?? "" } : null;
}
