import { z } from "zod";
import { id, instant } from "#server/platform/zod.ts";

export const newShift = z.strictObject({ agentId: id, startsAt: instant, endsAt: instant });

export const shiftId = z.strictObject({ id });

export type ShiftView = {
  id: string;
  agentId: string;
  agentName: string;
  startsAt: string;
  endsAt: string;
};
