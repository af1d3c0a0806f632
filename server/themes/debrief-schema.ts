import { z } from "zod";
import { id, words } from "#server/platform/zod.ts";
import { MOST_PAINS, type Pain } from "./pains.ts";
import { AREAS, TITLE_LIMIT } from "./policy.ts";

const said = z.strictObject({ conversationId: id, seq: z.int().min(1) });

const pain = z.strictObject({
  text: words(TITLE_LIMIT),
  area: z.enum(AREAS),
  /** The theme that it is part of; null: it is proposed as one. */
  themeId: id.nullable(),
  evidence: z.array(said).min(1).max(20),
});

export const debriefInput = z.strictObject({
  shiftId: id,
  pains: z.array(pain).min(1).max(MOST_PAINS),
});
export type DebriefInput = z.infer<typeof debriefInput>;

export type ShiftTimes = { id: string; startsAt: string; endsAt: string };

/** From when on it is offered, and of which shift, but never while one works; null: of none. */
export type DebriefDue = { shift: ShiftTimes; from: string; works: Works[] } | null;

/** A shift but for its last quarter of an hour. */
export type Works = { from: string; until: string };

export type Debrief = {
  shift: ShiftTimes | null;
  sentAt: string | null;
  pains: Pain[];
  /** Those that it can be part of. */
  themes: { id: string; title: string }[];
};
