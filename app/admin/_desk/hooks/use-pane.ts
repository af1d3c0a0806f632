import { useCallback, useImperativeHandle, useRef, type Ref } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { ComposerHandle } from "../composer.tsx";
import type { Face } from "../pane-header.tsx";
import type { DraftKind } from "../state/draft-storage.ts";
import { useActions } from "./use-actions.ts";
import { useTwice } from "./use-twice.ts";

/** What a key can ask of the open conversation. */
export type PaneHandle = Record<
  "takeOver" | "reply" | "note" | "move" | "handBack" | "resolve",
  () => void
>;

type Pane = {
  conversation: ConversationView;
  setFace: (face: Face) => void;
  onMove: () => void;
  ref: Ref<PaneHandle>;
};

/** The same actions for buttons and for keys; by key, what ends the agent's part is asked for twice. */
export function usePane({ conversation, setFace, onMove, ref }: Pane) {
  const actions = useActions(conversation);
  const { armed, twice } = useTwice<"handBack" | "resolve">();

  const { composer, write: takePen } = useComposer();

  function write(kind: DraftKind) {
    setFace("conversation");
    takePen(kind);
  }

  /** Whoever takes over is about to write. */
  function takeOver() {
    if (actions.canTakeOver && !actions.isBusy) actions.takeOver(() => write("reply"));
  }

  useImperativeHandle(ref, () => ({
    takeOver,
    reply: () => write("reply"),
    note: () => write("note"),
    move: () => actions.canMove && onMove(),
    handBack: () => actions.canLeave && twice("handBack", actions.handBack),
    resolve: () => actions.canLeave && twice("resolve", actions.resolve),
  }));

  return { actions, armed, takeOver, composer };
}

/** The pens come with the words; whoever was faster has theirs as soon as it is there. */
function useComposer() {
  const current = useRef<ComposerHandle>(null);
  const wanted = useRef<DraftKind>(null);
  const composer = useCallback((handle: ComposerHandle | null) => {
    current.current = handle;
    if (!handle || !wanted.current) return;
    handle.write(wanted.current);
    wanted.current = null;
  }, []);
  function write(kind: DraftKind) {
    if (current.current) current.current.write(kind);
    else wanted.current = kind;
  }
  return { composer, write };
}
