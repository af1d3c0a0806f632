import { z } from "zod";
import { address } from "#server/platform/address.ts";
import { id } from "#server/platform/text.ts";

export const LANGUAGES = ["en", "de", "sv", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

export const CODE_DIGITS = 8;

export const codeRequest = z.strictObject({ email: address });

/** Pasted codes come with spaces and hyphens. */
export const codeConfirmation = z.strictObject({
  email: address,
  code: z
    .string()
    .max(40)
    .transform((text) => text.replace(/[\s-]/g, ""))
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

export type DemoPerson = Pick<PersonView, "name" | "email" | "role" | "locale">;

/** One-time proof that the code was right; next-auth trades it for a session. */
export type Ticket = { ticket: string; home: string };
