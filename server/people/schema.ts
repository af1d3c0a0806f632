import { z } from "zod";
import type { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { address } from "#server/platform/address.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { id, timeZone, words } from "#server/platform/text.ts";

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

const code = z
  .string()
  .max(40)
  .transform(plainDigits)
  .pipe(z.string().regex(/^\d{8}$/));

export const codeConfirmation = z.strictObject({ email: address, code });

export const proof = z.strictObject({ code });

export const mailQuery = z.strictObject({ to: address.optional() });

export const sessionId = z.strictObject({ id });

export const newLanguage = z.strictObject({ locale: z.enum(LANGUAGES) });

export const STAFF_ROLES = ["agent", "supervisor", "admin"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const STAFF_STATES = ["invited", "active", "deactivated"] as const;
export type StaffState = (typeof STAFF_STATES)[number];

/** What staff are trained in; for anything else nobody needs a training. */
export const SKILLS = ["payments", "refunds", "hardship", "account"] as const satisfies Topic[];

/** The languages in which customers are understood when they ask for a person. */
export const SPOKEN = "ar da de en es fi fr it nb nl pl pt sv".split(" ");

const name = words(100);
const skills = z.array(z.enum(SKILLS)).max(SKILLS.length).transform(distinct);
const languages = z.array(z.enum(SPOKEN)).max(SPOKEN.length).transform(distinct);

export const staffFilter = z.strictObject({
  query: words(200).optional(),
  as: z.enum(STAFF_ROLES).optional(),
  state: z.enum(STAFF_STATES).optional(),
});

export const invitation = z.strictObject({
  email: address,
  name,
  as: z.enum(STAFF_ROLES),
  skills,
  languages,
  locale: z.enum(LANGUAGES),
  timeZone,
});

export const personId = z.strictObject({ id });

export const newRole = z.strictObject({ id, as: z.enum(STAFF_ROLES) });

export const newSkills = z.strictObject({ id, skills, languages });

export const newName = z.strictObject({ id, name, timeZone });

export type StaffView = {
  id: string;
  name: string;
  email: string;
  as: StaffRole;
  state: StaffState;
  skills: Topic[];
  languages: string[];
  timeZone: string;
  invitedAt: string | null;
  joinedAt: string | null;
  deactivatedAt: string | null;
  /** Takes conversations now. */
  online: boolean;
  openConversations: number;
  /** The viewer. */
  isMe: boolean;
};

export type SessionView = {
  id: string;
  /** The device that asks. */
  current: boolean;
  device: { browser: string | null; system: string | null };
  createdAt: string;
  seenAt: string;
};

/** How much longer the asking session lasts: without anything being done, and at most. */
export type EndingView = { idleSeconds: number; lifetimeSeconds: number };

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

function distinct<Value>(values: Value[]) {
  return [...new Set(values)];
}
