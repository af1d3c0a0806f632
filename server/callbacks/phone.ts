import {
  getCountries,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { Invalid } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** @returns E.164; without a country code it is a number of where the customer lives. @throws Invalid */
export function phoneOf(viewer: Pick<Viewer, "locale" | "timeZone">, text: string) {
  const country = countryOf(viewer);
  const options = { extract: false, ...(country && { defaultCountry: country }) };
  const phone = parsePhoneNumberFromString(text, options);
  if (!phone?.isValid() || phone.ext) throw new Invalid("callbacks.phone");
  return phone.number as string;
}

export const phoneText = (phone: string) =>
  parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;

function countryOf({ locale, timeZone }: Pick<Viewer, "locale" | "timeZone">) {
  const country = countryByZone().get(timeZone) ?? new Intl.Locale(locale).maximize().region;
  return country && isSupportedCountry(country) ? country : undefined;
}

let known: Map<string, string> | undefined;

const countryByZone = () =>
  (known ??= new Map(
    getCountries().flatMap((country) =>
      zonesIn(country).map((zone): [string, string] => [zone, country]),
    ),
  ));

const zonesIn = (country: string) => new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
