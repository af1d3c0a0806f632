import { z } from "zod";
import { LANGUAGES, SPOKEN } from "#server/platform/locale.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { STAFF_ROLES, type StaffRole } from "#server/platform/viewer.ts";
import { address, id, timeZone, words } from "#server/platform/zod.ts";
import { SKILLS, STAFF_STATES } from "./policy.ts";

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

/** Whoever begins has something to begin with: what reaches them is chosen by both. */
export const firstSkills = newSkills.extend({
  skills: skills.refine((all) => all.length > 0),
  languages: languages.refine((all) => all.length > 0),
});

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
  online: boolean;
  openConversations: number;
  isMe: boolean;
};

function distinct<Value>(values: Value[]) {
  return [...new Set(values)];
}
