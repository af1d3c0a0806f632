import { z } from "zod";
import { codeConfirmation } from "#server/auth/schema.ts";
import { COUNTRY_CODES } from "./policy.ts";
import { address, words } from "#server/platform/zod.ts";

const line = words(100).refine((text) => !text.includes("\n"));

export const postalAddress = z.strictObject({
  line,
  extra: line.nullable().default(null),
  postcode: words(16).nullable().default(null),
  city: line,
  region: line.nullable().default(null),
  country: z.enum(COUNTRY_CODES),
});
export type PostalAddress = z.output<typeof postalAddress>;

/** Whatever people are called, there is a letter in it. */
export const newName = z.strictObject({ name: line.refine((text) => /\p{L}/u.test(text)) });

/** As people type it; null: none any more. */
export const newPhone = z.strictObject({ phone: words(40).nullable() });

export const newHome = z.strictObject({ home: postalAddress.nullable() });

export const newEmail = z.strictObject({ email: address });

export const emailConfirmation = codeConfirmation;

/**
 * `phone`: as one reads it. `home`: the parts, `homeLines`: as they stand on an envelope, without the country.
 * `livesIn`: the country that their time zone or their language is of.
 */
export type Profile = {
  name: string;
  email: string;
  phone: string | null;
  home: PostalAddress | null;
  homeLines: string[];
  livesIn: string | null;
  since: string;
};

export type ProfilePart = "name" | "phone" | "home" | "email";
