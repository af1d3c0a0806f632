import type { Person } from "#server/platform/prisma/client.ts";
import type { PostalAddress } from "./schema.ts";

const COLUMNS = ["addressLine", "addressExtra", "postcode", "city", "region", "country"] as const;
export type HomeColumns = Pick<Person, (typeof COLUMNS)[number]>;

export const homeSelect = {
  addressLine: true,
  addressExtra: true,
  postcode: true,
  city: true,
  region: true,
  country: true,
} as const;

/** Of a row: a line, a city and a country are there together or not at all, the database sees to it. */
export function homeOf(row: HomeColumns): PostalAddress | null {
  const { addressLine: line, addressExtra: extra, postcode, city, region, country } = row;
  return line && city && country ? { line, extra, postcode, city, region, country } : null;
}

export const homeColumns = (home: PostalAddress | null): HomeColumns => ({
  addressLine: home?.line ?? null,
  addressExtra: home?.extra ?? null,
  postcode: home?.postcode ?? null,
  city: home?.city ?? null,
  region: home?.region ?? null,
  country: home?.country ?? null,
});

export const isSameHome = (a: HomeColumns, b: HomeColumns) =>
  COLUMNS.every((column) => a[column] === b[column]);
