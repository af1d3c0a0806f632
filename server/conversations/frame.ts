import type { ConversationView, EventView } from "./schema.ts";
import type { VoiceFrame } from "./voice-frame.ts";

/** The answer in the making. `text` replaces what was known from `offset` (UTF-16 units) on. */
export type DraftFrame = {
  type: "draft";
  conversationId: string;
  runId: string;
  questionSeq: number;
  offset: number;
  text: string;
};

export type Frame =
  | { type: "event"; event: EventView }
  | DraftFrame
  /** The run is over; its event has come before, or there is none. */
  | { type: "draft_ended"; conversationId: string; runId: string }
  | { type: "typing"; conversationId: string; author: "customer" | "agent"; name: string }
  | { type: "conversation"; conversation: ConversationView }
  /** Staff: some list of the desk changed; `conversation` is null when it left every list. */
  | { type: "desk"; conversationId: string; conversation: ConversationView | null }
  /** Staff: answer with `desk.here`, or be taken for away. */
  | { type: "are_you_there" }
  /** Staff: a colleague came or went; ask `desk.presence` again. */
  | { type: "presence" }
  /** There is other feedback than a moment ago: ask again for what is on the screen. */
  | { type: "feedback" }
  /** A call was booked, moved, begun or ended: ask again for what is on the screen. */
  | { type: "callbacks" }
  | { type: "cases" }
  | { type: "hardship" }
  | { type: "refunds" }
  /** Staff: an import has gone on. */
  | { type: "imports" }
  /** Staff: customers are being told what an article no longer says. */
  | { type: "articles" }
  /** Staff: the trial of a model has gone on. */
  | { type: "trials" }
  /** Staff: a shift was opened, claimed, given back or swapped. */
  | { type: "shifts" }
  /** Staff: what customers say is sorted otherwise than a moment ago. */
  | { type: "themes" }
  /** Something of this customer's plans or payments is another than a moment ago. */
  | { type: "plans" }
  | VoiceFrame
  | { type: "signed_out" };
