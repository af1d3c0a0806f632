import type { Country } from "#server/platform/country.ts";

/** Whoever judges between customers and companies like us, independent of both and free for customers. */
export type IndependentBody = { name: string; website: string };

const at = (name: string, website: string): IndependentBody => ({ name, website });

/** The names are what these bodies call themselves. */
const BODIES: Partial<Record<Country, IndependentBody[]>> = {
  AE: [at("Sanadak", "https://www.sanadak.gov.ae")],
  AT: [
    at(
      "Gemeinsame Schlichtungsstelle der Österreichischen Kreditwirtschaft",
      "https://www.bankenschlichtung.at",
    ),
  ],
  AU: [at("Australian Financial Complaints Authority (AFCA)", "https://www.afca.org.au")],
  BE: [at("Ombudsfin", "https://www.ombudsfin.be")],
  CZ: [at("Finanční arbitr", "https://finarbitr.cz")],
  DE: [
    at(
      "Schlichtungsstelle bei der Deutschen Bundesbank",
      "https://www.bundesbank.de/schlichtungsstelle",
    ),
    at("BaFin", "https://www.bafin.de"),
  ],
  DK: [at("Det finansielle ankenævn", "https://fanke.dk")],
  ES: [at("Banco de España", "https://www.bde.es")],
  FI: [at("FINE Vakuutus- ja rahoitusneuvonta", "https://www.fine.fi")],
  FR: [at("Médiation de la consommation", "https://www.economie.gouv.fr/mediation-conso")],
  GB: [at("Financial Ombudsman Service", "https://www.financial-ombudsman.org.uk")],
  IE: [at("Financial Services and Pensions Ombudsman (FSPO)", "https://www.fspo.ie")],
  IT: [at("Arbitro Bancario Finanziario (ABF)", "https://www.arbitrobancariofinanziario.it")],
  LU: [at("CSSF", "https://www.cssf.lu")],
  NL: [at("Kifid", "https://www.kifid.nl")],
  NO: [at("Finansklagenemnda (FinKN)", "https://www.finkn.no")],
  PL: [at("Rzecznik Finansowy", "https://rf.gov.pl")],
  PT: [at("Banco de Portugal", "https://clientebancario.bportugal.pt")],
  SE: [at("Allmänna reklamationsnämnden (ARN)", "https://www.arn.se")],
  US: [at("Consumer Financial Protection Bureau", "https://www.consumerfinance.gov/complaint")],
};

/** @returns none where we are not sure: then the consumer organisations of the customer's country are named. */
export const independentBodiesIn = (country: Country | null): IndependentBody[] =>
  (country && BODIES[country]) ?? [];
