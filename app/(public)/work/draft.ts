import { z } from "zod";
import { type Applicant, applicantWithin } from "#server/applications/schema.ts";
import type { Language } from "#server/platform/locale.ts";
import { partsOf } from "#app/_ui/stored-value.ts";

/** Of this tab. */
export const WORK_DRAFT = "work";

const typed = z.object({
  name: z.string().catch(""),
  email: z.string().catch(""),
  languages: z.array(z.string()).catch([]),
  occupation: z.string().catch(""),
  hours: z.string().catch(""),
  text: z.string().catch(""),
  /** The address to which a code was sent. */
  askedFor: z.string().nullable().catch(null),
});

export type Typed = z.output<typeof typed>;

/** Kept as text; what cannot be read is nothing. */
export const stored = (draft: Typed) => JSON.stringify(draft);

export const typedIn = (kept: string | null): Typed => typed.parse(partsOf(kept));

export function writtenOf({ hours, ...draft }: Typed, locale: Language) {
  const { name, email, languages, occupation, text } = draft;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const weeklyHours = Number(hours);
  return { name, email, languages, occupation, text, weeklyHours, locale, timeZone };
}

type Of = { weekHours: number; locale: Language };

/** Who waits for a code; null: nobody yet, or what they typed has changed since and cannot be sent. */
export function waitingIn(draft: Typed, { weekHours, locale }: Of): Applicant | null {
  if (draft.askedFor === null) return null;
  const read = applicantWithin(weekHours).safeParse(writtenOf(draft, locale));
  return read.success && read.data.email === draft.askedFor ? read.data : null;
}
