import { z } from "zod";

/** PostgreSQL stores neither NUL nor half a surrogate pair; both are refused before they reach it. */
const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

/**
 * Words of a person: trimmed, at least one character, at most `max` code units.
 * Control characters other than line breaks and tabs never come from a keyboard.
 */
export const words = (max: number) =>
  z
    .string()
    .max(max * 2)
    .refine(storable)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1).max(max));

export const id = z.uuid();

/** For a LIKE pattern: what somebody looks for stands for itself, also a percent sign. */
export const literally = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
