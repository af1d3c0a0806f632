import { z } from "zod";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { Role } from "#server/platform/viewer.ts";
import { address, id } from "#server/platform/zod.ts";
import { isCode, plainDigits } from "./policy.ts";

export const codeRequest = z.strictObject({ email: address });

const code = z.string().max(40).transform(plainDigits).refine(isCode);

export const codeConfirmation = z.strictObject({ email: address, code });

export const proof = z.strictObject({ code });

export const mailQuery = z.strictObject({ to: address.optional() });

export const sessionId = z.strictObject({ id });

export const newLanguage = z.strictObject({ locale: z.enum(LANGUAGES) });

export type SessionView = {
  id: string;
  current: boolean;
  device: { browser: string | null; system: string | null };
  createdAt: string;
  seenAt: string;
};

export type EndingView = { idleSeconds: number; lifetimeSeconds: number };

export type PersonView = {
  name: string;
  email: string;
  role: Role;
  locale: string;
  timeZone: string;
};

export type DemoOffer = {
  email: string;
  does:
    | "everyKindOfPlan"
    | "dueToday"
    | "cardExpired"
    | "rightToLeft"
    | "desk"
    | "secondAgent"
    | "supervisor"
    | "admin";
};

export type DemoPerson = DemoOffer & Pick<PersonView, "name" | "role" | "locale">;

export type Ticket = { ticket: string; home: string };
