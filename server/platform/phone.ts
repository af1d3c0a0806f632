import examples from "libphonenumber-js/mobile/examples";
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { parsePhoneNumberFromString as parseWithType } from "libphonenumber-js/max";
import { Invalid } from "#server/platform/errors.ts";
import { isLanguage, localeOf } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** @returns E.164; without a country code it is a number of where they live. @throws Invalid */
export function phoneOf(viewer: Pick<Viewer, "locale" | "timeZone">, text: string) {
  const country = livesIn(viewer);
  const phone = parsePhoneNumberFromString(text, {
    extract: false,
    ...(country && { defaultCountry: country }),
  });
  if (!phone?.isValid() || phone.ext)
    throw new Invalid("callbacks.phone", { example: exampleIn(country) });
  if (isCostly(phone.number)) throw new Invalid("callbacks.costly");
  return phone.number as string;
}

const COSTLY = new Set(["PREMIUM_RATE", "SHARED_COST"]);

/** Whoever calls there pays by the minute, and part of it goes to whoever owns it. */
export const isCostly = (phone: string) => COSTLY.has(parseWithType(phone)?.getType() ?? "");

export const phoneText = (phone: string) =>
  parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;

function exampleIn(country: CountryCode = "GB") {
  const number = getExampleNumber(country, examples) ?? getExampleNumber("GB", examples);
  return number?.formatInternational() ?? "";
}

/** By where their clock runs, else by their language. */
export function livesIn({ locale, timeZone }: Pick<Viewer, "locale" | "timeZone">) {
  const country = countryByZone().get(timeZone) ?? regionOf(locale);
  return country && isSupportedCountry(country) ? country : undefined;
}

const regionOf = (locale: string) =>
  new Intl.Locale(isLanguage(locale) ? localeOf(locale) : locale).maximize().region;

let known: Map<string, string> | undefined;

const countryByZone = () =>
  (known ??= new Map(
    getCountries().flatMap((country) =>
      zonesIn(country).map((zone): [string, string] => [zone, country]),
    ),
  ));

const zonesIn = (country: string) => new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
