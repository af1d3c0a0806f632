export type DraftWords = { title: string; body: string };

/** Words that the server has not acknowledged, and what they were written over. */
export type Unsaved = DraftWords & { draftId: string; revision: number };

type OnServer = DraftWords & { id: string; revision: number; savedBy: string };

export type Conflict = { theirs: OnServer };

export type EditorState = {
  /** In the form. */
  words: DraftWords;
  /** What the server has, as far as is known here. */
  saved: DraftWords & { revision: number };
  /** Somebody else has saved other words meanwhile: both are kept until one is chosen. */
  conflict: Conflict | null;
};

const isSame = (a: DraftWords, b: DraftWords) => a.title === b.title && a.body === b.body;

export const isUnsaved = ({ words, saved }: Pick<EditorState, "words" | "saved">) =>
  !isSame(words, saved);

/** After a reload: what this browser still holds goes on where it was, or stands beside what somebody else has saved. */
export function openEditor(draft: OnServer, kept: Unsaved | null): EditorState {
  const saved = savedOf(draft);
  if (!kept || isSame(kept, draft)) return { words: wordsOf(draft), saved, conflict: null };
  const isOfThis = kept.draftId === draft.id && kept.revision === draft.revision;
  return { words: wordsOf(kept), saved, conflict: isOfThis ? null : { theirs: draft } };
}

/** Somebody else's newer words: taken at once where nothing was typed here. */
export function hear(state: EditorState, draft: OnServer): EditorState {
  if (draft.revision <= state.saved.revision) return state;
  const saved = savedOf(draft);
  const isAgreed = isSame(state.words, draft) || !isUnsaved(state);
  if (isAgreed) return { words: wordsOf(draft), saved, conflict: null };
  return { words: state.words, saved, conflict: { theirs: draft } };
}

/** What was typed while it was on its way stays typed. */
export const acknowledge = (
  state: EditorState,
  sent: DraftWords,
  revision: number,
): EditorState => ({ ...state, saved: { ...sent, revision } });

export const choose = (state: EditorState, whose: "mine" | "theirs"): EditorState => ({
  ...state,
  words: whose === "theirs" && state.conflict ? wordsOf(state.conflict.theirs) : state.words,
  conflict: null,
});

const wordsOf = ({ title, body }: DraftWords) => ({ title, body });

const savedOf = ({ title, body, revision }: OnServer) => ({ title, body, revision });

/** What is left to keep here once `sent` is on the server as `revision`. */
export const leftToKeep = (kept: Unsaved | null, sent: DraftWords, revision: number) =>
  kept && !isSame(kept, sent) ? { ...kept, revision } : null;

/** What a browser's storage holds may be from any former time. */
export function readUnsaved(text: string | null): Unsaved | null {
  try {
    const read: unknown = JSON.parse(text ?? "null");
    if (!(read instanceof Object)) return null;
    const { draftId, title, body, revision } = read as Partial<Unsaved>;
    const isWhole = typeof title === "string" && typeof body === "string";
    return isWhole && typeof draftId === "string" && typeof revision === "number"
      ? { draftId, title, body, revision }
      : null;
  } catch {
    return null;
  }
}
