import { type Country, countryOf } from "#server/platform/country.ts";

/** Somebody to talk to, and somebody who helps against violence at home. */
const lines: Partial<Record<Country, { talk: string; violence?: string }>> = {
  AT: { talk: "Telefonseelsorge 142", violence: "0800 222 555" },
  AU: { talk: "Lifeline 13 11 14", violence: "1800 737 732" },
  BE: { talk: "Zelfmoordlijn 1813 · Centre de Prévention du Suicide 0800 32 123" },
  CH: { talk: "Die Dargebotene Hand · La Main Tendue 143" },
  CZ: { talk: "Linka první psychické pomoci 116 123" },
  DE: { talk: "Telefonseelsorge 0800 111 0 111", violence: "116 016" },
  DK: { talk: "Livslinien 70 201 201", violence: "Lev Uden Vold 1888" },
  ES: { talk: "024", violence: "016" },
  FI: { talk: "Kriisipuhelin 09 2525 0111", violence: "Nollalinja 080 005 005" },
  FR: { talk: "3114", violence: "3919" },
  GB: { talk: "Samaritans 116 123", violence: "0808 2000 247" },
  HU: { talk: "116 123" },
  IE: { talk: "Samaritans 116 123", violence: "Women’s Aid 1800 341 900" },
  IT: { talk: "Telefono Amico 02 2327 2327", violence: "1522" },
  NL: { talk: "113 Zelfmoordpreventie 0800 0113", violence: "Veilig Thuis 0800 2000" },
  NO: { talk: "Mental Helse 116 123", violence: "116 006" },
  PL: { talk: "116 123", violence: "Niebieska Linia 800 120 002" },
  PT: { talk: "SOS Voz Amiga 213 544 545", violence: "800 202 148" },
  SE: { talk: "Självmordslinjen 90101", violence: "Kvinnofridslinjen 020 50 50 50" },
  US: { talk: "988", violence: "800 799 7233" },
};

export type HelpLines = { talk: string; violence: string | null };

/** Where it is another one than Europe's. */
const emergencies: Partial<Record<Country, string>> = { AE: "999", AU: "000", US: "911" };

/** Null where no country that we know is told by the clock. */
export function emergencyNumberFor(timeZone: string): string | null {
  const country = countryOf(timeZone);
  return country && (emergencies[country] ?? "112");
}

/** Null where we know of none: then the emergency number is all that can be named. */
export function helpLinesFor(timeZone: string): HelpLines | null {
  const country = countryOf(timeZone);
  const found = country && lines[country];
  return found ? { violence: null, ...found } : null;
}
