import { z } from "zod";
import { isAddress, plainAddress } from "./address.ts";

/** PostgreSQL stores neither NUL nor half a surrogate pair; both are refused before they reach it. */
const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

/** At most `max` code units. Control characters never come from a keyboard, but line breaks and tabs. */
export const words = (max: number) =>
  z
    .string()
    .max(max * 2)
    .refine(storable)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1).max(max));

/** What somebody is still typing: it may be empty, and keeps its spaces. */
export const typed = (max: number) =>
  z
    .string()
    .max(max)
    .refine(storable)
    .transform((text) => text.replaceAll("\r\n", "\n"));

export const id = z.uuid();

export const address = z.string().max(300).transform(plainAddress).refine(isAddress);

/** For a LIKE pattern: what somebody looks for stands for itself, also a percent sign. */
export const literally = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** A calendar day that there is: "2026-11-23". */
export const day = z.iso.date();

/** A moment, as the API writes it: "2026-11-23T14:30:00.000Z". */
export const instant = z.iso.datetime().transform((text) => new Date(text));

const ZONE_NAME = /^[A-Za-z][A-Za-z_]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** IANA: "Europe/Madrid". An offset such as "+02:00" is none, as it knows no clock change. */
export const timeZone = z
  .string()
  .max(60)
  .refine((name) => ZONE_NAME.test(name) && isKnown(name));

function isKnown(zone: string) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

export type Bounds = { least: number; most: number };

/** For the schema of rules that are whole numbers: each within its own bounds. */
export const withinBounds = <Name extends string>(bounds: Record<Name, Bounds>) =>
  Object.fromEntries(
    Object.entries<Bounds>(bounds).map(([name, { least, most }]) => [
      name,
      z.int().min(least).max(most),
    ]),
    // Its keys are those of the bounds, which fromEntries forgets.
  ) as Record<Name, z.ZodInt>;
