import { z } from "zod";
import type { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { address, id, timeZone, words } from "#server/platform/zod.ts";
import { isCode, plainDigits, SKILLS, SPOKEN, STAFF_ROLES, STAFF_STATES } from "./policy.ts";

export const LANGUAGES = ["en", "de", "sv", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

export const codeRequest = z.strictObject({ email: address });

const code = z.string().max(40).transform(plainDigits).refine(isCode);

export const codeConfirmation = z.strictObject({ email: address, code });

export const proof = z.strictObject({ code });

export const mailQuery = z.strictObject({ to: address.optional() });

export const sessionId = z.strictObject({ id });

export const newLanguage = z.strictObject({ locale: z.enum(LANGUAGES) });

export type StaffRole = (typeof STAFF_ROLES)[number];

export type StaffState = (typeof STAFF_STATES)[number];

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
