import { type Country, countryOf } from "#server/platform/country.ts";

/** A place that helps people with debts free of charge, and that no lender runs. */
export type DebtAdvice = { name: string; website: string; phone: string | null };

const at = (name: string, website: string, phone: string | null = null): DebtAdvice => ({
  name,
  website,
  phone,
});

/** The names are what these places call themselves. */
const PLACES: Partial<Record<Country, DebtAdvice[]>> = {
  GB: [
    at("StepChange Debt Charity", "https://www.stepchange.org", "0800 138 1111"),
    at("National Debtline", "https://nationaldebtline.org", "0808 808 4000"),
    at("MoneyHelper", "https://www.moneyhelper.org.uk", "0800 138 7777"),
  ],
  IE: [at("MABS", "https://mabs.ie", "0818 07 2000")],
  DE: [
    at("Meine Schulden (BAG Schuldnerberatung)", "https://www.meine-schulden.de"),
    at("Caritas Schuldnerberatung", "https://www.caritas.de/onlineberatung"),
  ],
  AT: [at("Schuldenberatung", "https://www.schuldenberatung.at")],
  CH: [at("Schuldenberatung Schweiz", "https://schulden.ch")],
  SE: [at("Hallå konsument: budget- och skuldrådgivning", "https://www.hallakonsument.se")],
  NO: [at("NAV økonomirådstelefonen", "https://www.nav.no", "55 55 33 39")],
  FI: [at("Talous- ja velkaneuvonta", "https://oikeus.fi")],
  NL: [at("Geldfit", "https://geldfit.nl", "0800 8115")],
  US: [at("National Foundation for Credit Counseling", "https://www.nfcc.org", "800 388 2227")],
  AU: [at("National Debt Helpline", "https://ndh.org.au", "1800 007 007")],
};

/** @returns none where we know of no such place: then the customer's town and consumer organisations are named. */
export function debtAdviceIn(timeZone: string): DebtAdvice[] {
  const country = countryOf(timeZone);
  return (country && PLACES[country]) ?? [];
}

/** A line a place. @param elsewhere what is said where we know of none */
export function debtAdviceText(timeZone: string, elsewhere: string) {
  const places = debtAdviceIn(timeZone);
  if (places.length === 0) return elsewhere;
  return places
    .map(({ name, website, phone }) => [name, phone, website].filter(Boolean).join(", "))
    .join("\n");
}
