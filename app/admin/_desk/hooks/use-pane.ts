import { useCallback, useImperativeHandle, useRef, type Ref, useEffect, useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { ComposerHandle } from "../composer.tsx";
import type { Face } from "../pane-header.tsx";
import type { DraftKind } from "../state/draft-storage.ts";
import { useActions } from "./use-actions.ts";

export type PaneHandle = Record<
  "takeOver" | "reply" | "note" | "move" | "handBack" | "resolve" | "mark",
  () => void
>;

type Pane = {
  conversation: ConversationView;
  setFace: (face: Face) => void;
  onMove: () => void;
  onMark: () => void;
  ref: Ref<PaneHandle>;
};

/** The same actions for buttons and for keys; by key, what ends an agent's part is asked for twice. */
export function usePane({ conversation, setFace, onMove, onMark, ref }: Pane) {
  const actions = useActions(conversation);
  const { armed, twice } = useTwice<"takeOver" | "handBack" | "resolve">();

  const { composer, write: takePen } = useComposer();

  function write(kind: DraftKind) {
    setFace("conversation");
    takePen(kind);
  }

  function takeOver() {
    if (actions.canTakeOver && !actions.isBusy) actions.takeOver(() => write("reply"));
  }

  useImperativeHandle(ref, () => ({
    takeOver: () =>
      actions.canTakeOver && actions.isColleagues ? twice("takeOver", takeOver) : takeOver(),
    reply: () => write("reply"),
    note: () => write("note"),
    move: () => actions.canMove && onMove(),
    mark: onMark,
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

const LASTS_MS = 4_000;

/** One slip of a finger ends no conversation: by key, what cannot be taken back is asked for twice. */
function useTwice<Name extends string>() {
  const [armed, setArmed] = useState<Name | null>(null);

  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(null), LASTS_MS);
    return () => clearTimeout(timer);
  }, [armed]);

  function twice(name: Name, run: () => void) {
    setArmed(armed === name ? null : name);
    if (armed === name) run();
  }
  return { armed, twice };
}
