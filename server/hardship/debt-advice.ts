/** A place that helps people with debts free of charge, and that no lender runs. */
export type DebtAdvice = { name: string; website: string; phone: string | null };

type Country = { zones: string[]; advice: DebtAdvice[] };

const at = (name: string, website: string, phone: string | null = null): DebtAdvice => ({
  name,
  website,
  phone,
});

/** By where the customer's clock runs; the names are what these places call themselves. */
const COUNTRIES: Country[] = [
  {
    zones: [
      "Europe/London",
      "Europe/Belfast",
      "Europe/Jersey",
      "Europe/Guernsey",
      "Europe/Isle_of_Man",
    ],
    advice: [
      at("StepChange Debt Charity", "https://www.stepchange.org", "0800 138 1111"),
      at("National Debtline", "https://nationaldebtline.org", "0808 808 4000"),
      at("MoneyHelper", "https://www.moneyhelper.org.uk", "0800 138 7777"),
    ],
  },
  {
    zones: ["Europe/Dublin"],
    advice: [at("MABS", "https://mabs.ie", "0818 07 2000")],
  },
  {
    zones: ["Europe/Berlin", "Europe/Busingen"],
    advice: [
      at("Meine Schulden (BAG Schuldnerberatung)", "https://www.meine-schulden.de"),
      at("Caritas Schuldnerberatung", "https://www.caritas.de/onlineberatung"),
    ],
  },
  {
    zones: ["Europe/Vienna"],
    advice: [at("Schuldenberatung", "https://www.schuldenberatung.at")],
  },
  {
    zones: ["Europe/Zurich"],
    advice: [at("Schuldenberatung Schweiz", "https://schulden.ch")],
  },
  {
    zones: ["Europe/Stockholm"],
    advice: [at("Hallå konsument: budget- och skuldrådgivning", "https://www.hallakonsument.se")],
  },
  {
    zones: ["Europe/Oslo"],
    advice: [at("NAV økonomirådstelefonen", "https://www.nav.no", "55 55 33 39")],
  },
  {
    zones: ["Europe/Helsinki", "Europe/Mariehamn"],
    advice: [at("Talous- ja velkaneuvonta", "https://oikeus.fi")],
  },
  {
    zones: ["Europe/Amsterdam"],
    advice: [at("Geldfit", "https://geldfit.nl", "0800 8115")],
  },
  {
    zones: ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
    advice: [
      at("National Foundation for Credit Counseling", "https://www.nfcc.org", "800 388 2227"),
    ],
  },
  {
    zones: [
      "Australia/Sydney",
      "Australia/Melbourne",
      "Australia/Brisbane",
      "Australia/Perth",
      "Australia/Adelaide",
    ],
    advice: [at("National Debt Helpline", "https://ndh.org.au", "1800 007 007")],
  },
];

/** @returns none where we know of no such place: then the customer's town and consumer organisations are named. */
export const debtAdviceIn = (timeZone: string): DebtAdvice[] =>
  COUNTRIES.find(({ zones }) => zones.includes(timeZone))?.advice ?? [];

/** A line a place. @param elsewhere what is said where we know of none */
export function debtAdviceText(timeZone: string, elsewhere: string) {
  const places = debtAdviceIn(timeZone);
  if (places.length === 0) return elsewhere;
  return places
    .map(({ name, website, phone }) => [name, phone, website].filter(Boolean).join(", "))
    .join("\n");
}
