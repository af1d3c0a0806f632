import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { DraftView } from "#server/articles/draft-schema.ts";
import { isTooLong } from "#server/articles/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import {
  acknowledge,
  choose,
  type DraftWords,
  type EditorState,
  hear,
  isUnsaved,
  leftToKeep,
  openEditor,
  readUnsaved,
  type Unsaved,
} from "./draft-state.ts";
import { unsavedStore } from "./unsaved-store.ts";
import { useRefreshedEdition } from "./use-edition.ts";

const PAUSE_MS = 1200;
const AGAIN_MS = 5000;

/**
 * What is typed is saved by itself; until the server has it, this browser keeps it.
 * @param isHere whether this browser's own store can be asked: not while the server renders
 */
export function useEditor(draft: DraftView, isHere: boolean) {
  const store = unsavedStore(draft.slug, draft.language);
  const keep = (kept: Unsaved | null) => store.write(kept && JSON.stringify(kept));
  const [state, setState] = useState<EditorState>(() =>
    openEditor(draft, isHere ? readUnsaved(store.read()) : null),
  );
  const refresh = useRefreshedEdition();
  const unsaved = isUnsaved(state);
  const saving = useMutation(
    useTRPC().articles.saveDraft.mutationOptions({
      onSuccess({ revision }, { title, body }) {
        setState((now) => acknowledge(now, { title, body }, revision));
        keep(leftToKeep(readUnsaved(store.read()), { title, body }, revision));
      },
      onError: () => void refresh(),
    }),
  );

  // What others have saved meanwhile; own words that are on their way come back with their answer.
  const heard = saving.isPending ? state : hear(state, draft);
  if (heard !== state) setState(heard);

  const isHeldBack =
    !unsaved || state.conflict !== null || saving.isPending || isTooLong(state.words);
  const save = useEffectEvent(() =>
    saving.mutate({ id: draft.id, revision: state.saved.revision, ...state.words }),
  );
  useEffect(() => {
    if (isHeldBack) return;
    const timer = setTimeout(() => save(), saving.isError ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isHeldBack, saving.isError]);

  return {
    ...state,
    unsaved,
    isSaving: saving.isPending,
    error: saving.error,
    change(words: Partial<DraftWords>) {
      const typed = { ...state.words, ...words };
      keep({ ...typed, draftId: draft.id, revision: state.saved.revision });
      setState((now) => ({ ...now, words: typed }));
    },
    choose(whose: "mine" | "theirs") {
      if (whose === "theirs") keep(null);
      saving.reset();
      setState((now) => choose(now, whose));
    },
    forget: () => keep(null),
  };
}
export type EditorHold = ReturnType<typeof useEditor>;
