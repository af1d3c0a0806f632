import { useImperativeHandle, type Ref, type RefObject } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { ComposerHandle } from "./composer.tsx";
import type { Face } from "./pane-header.tsx";
import type { DraftKind } from "./shelf.ts";
import { useActions } from "./use-actions.ts";
import { useTwice } from "./use-twice.ts";

/** What a key can ask of the open conversation. */
export type PaneHandle = Record<
  "takeOver" | "reply" | "note" | "move" | "handBack" | "resolve",
  () => void
>;

type Pane = {
  conversation: ConversationView;
  composer: RefObject<ComposerHandle | null>;
  setFace: (face: Face) => void;
  onMove: () => void;
  ref: Ref<PaneHandle>;
};

/** The same actions for buttons and for keys; by key, what ends the agent's part is asked for twice. */
export function usePane({ conversation, composer, setFace, onMove, ref }: Pane) {
  const actions = useActions(conversation);
  const { armed, twice } = useTwice<"handBack" | "resolve">();

  function write(kind: DraftKind) {
    setFace("conversation");
    composer.current?.write(kind);
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

  return { actions, armed, takeOver };
}
