import { z } from "zod";
import { pageInput } from "#server/platform/cursor.ts";

/** What became of a promise that was due. */
export const UNKEPT = ["late", "broken"] as const;
export type Unkept = (typeof UNKEPT)[number];

export const unkeptQuery = z.strictObject({ outcome: z.enum(UNKEPT).optional(), ...pageInput });
export type UnkeptQuery = z.infer<typeof unkeptQuery>;

/** How many requests for a person ended in which way. */
export type Outcomes = { kept: number; late: number; broken: number };

export type PromiseDay = Outcomes & { on: string };

/** What is no request that was due. */
export type Others = {
  /** The customer took it back in time. */
  takenBack: number;
  /** A call was agreed on instead. */
  calls: number;
  /** They wait, and it is not due yet. */
  open: number;
};

export type PromiseFigures = {
  span: { from: string; to: string };
  requests: Outcomes & Others;
  /** Milliseconds from the first ask to a person, of those that a person answered. */
  wait: { median: number | null; p90: number | null; of: number };
  calls: { kept: number; late: number; missed: number };
  days: PromiseDay[];
  countedAt: string;
};

/** "09:00", as the clock of the reader's zone shows them; "24:00" is the end of the day. */
export type OpenHours = { on: string; spans: { from: string; to: string }[] };

export type PublicPromise = Omit<PromiseFigures, "days" | "requests" | "wait" | "calls"> & {
  /** Null where there are too few to be published. */
  requests: PromiseFigures["requests"] | null;
  wait: PromiseFigures["wait"] | null;
  calls: PromiseFigures["calls"] | null;
  /** Only those with enough requests. */
  days: PromiseDay[];
  hours: OpenHours[];
  timeZone: string;
  /** What is promised while somebody is there, and while nobody is. */
  promised: { staffedMinutes: number; unstaffedMinutes: number };
};

export type UnkeptPromise = {
  conversationId: string;
  customer: string;
  outcome: Unkept;
  firstAskedAt: string;
  deadlineAt: string;
  /** When a person came, or it ended without one; null: they still wait. */
  endedAt: string | null;
  /** How long after the deadline, milliseconds; until now for those who wait. */
  lateMs: number;
  agent: string | null;
};

export type UnkeptPage = { promises: UnkeptPromise[]; nextCursor: string | null };
