import { z } from "zod";
import type { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { address } from "#server/platform/address.ts";
import { id } from "#server/platform/text.ts";

export const LANGUAGES = ["en", "de", "sv", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

export const CODE_DIGITS = 8;

export const codeRequest = z.strictObject({ email: address });

/** Pasted codes come with spaces, hyphens and invisible marks of direction, typed ones may come in the digits of the reader's language. */
export const plainDigits = (text: string) =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Cf}-]/gu, "");

export const codeConfirmation = z.strictObject({
  email: address,
  code: z
    .string()
    .max(40)
    .transform(plainDigits)
    .pipe(z.string().regex(/^\d{8}$/)),
});

export const mailQuery = z.strictObject({ to: address.optional() });

export const sessionId = z.strictObject({ id });

export const newLanguage = z.strictObject({ locale: z.enum(LANGUAGES) });

export type SessionView = {
  id: string;
  /** The device that asks. */
  current: boolean;
  device: { browser: string | null; system: string | null };
  createdAt: string;
  seenAt: string;
};

export type PersonView = {
  name: string;
  email: string;
  role: "customer" | "agent" | "supervisor" | "admin";
  locale: string;
  timeZone: string;
};

/** `does`: what there is to see as this person, a key of the catalogue. */
export type DemoPerson = Pick<PersonView, "name" | "email" | "role" | "locale"> & {
  does: (typeof DEMO_PEOPLE)[number]["does"];
};

/** One-time proof that the code was right; next-auth trades it for a session. */
export type Ticket = { ticket: string; home: string };
