type Parts = {
  line: string;
  extra: string | null;
  postcode: string | null;
  city: string;
  region: string | null;
  country: string;
};

/** Where the postcode comes last, on a line of its own. */
const LAST = ["GB", "GG", "IE", "IM", "JE"];
/** Where it follows the city and the state. */
const AFTER_CITY = ["AU", "CA", "IN", "NZ", "US"];

/** As it stands on an envelope there, without the country. */
export function envelopeLines({ line, extra, postcode, city, region, country }: Parts): string[] {
  return [line, extra, ...townLines({ postcode, city, region, country })].filter(
    (text): text is string => Boolean(text),
  );
}

function townLines({ postcode, city, region, country }: Omit<Parts, "line" | "extra">) {
  if (LAST.includes(country)) return [city, region, postcode];
  if (AFTER_CITY.includes(country)) return [joined(city, region, postcode)];
  return [joined(postcode, city), region];
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(" ");
