type Bought = { shop: string; thing: string };

/** Where a customer lives, and what the things of a situation are called there. */
export type Market = {
  locale: string;
  timeZone: string;
  currency: string;
  boots: Bought;
  lamp: Bought;
  jacket: Bought;
  sofa: Bought;
  sandals: Bought;
};

export type Thing = "boots" | "lamp" | "jacket" | "sofa" | "sandals";

const english = {
  locale: "en-GB",
  timeZone: "Europe/London",
  currency: "GBP",
  boots: { shop: "North Sole", thing: "Harbour leather boots" },
  lamp: { shop: "Lumen Studio", thing: "Floor lamp" },
  jacket: { shop: "Fjord & Fell", thing: "Trail jacket" },
  sofa: { shop: "Nordhem", thing: "Three-seat sofa, oat" },
  sandals: { shop: "North Sole", thing: "Beach sandals" },
};

const inEuros = (timeZone: string, locale = "en-GB"): Market => ({
  ...english,
  locale,
  timeZone,
  currency: "EUR",
});

/** By the language that a scenario is in. */
export const markets: Record<string, Market> = {
  en: english,
  de: {
    locale: "de",
    timeZone: "Europe/Berlin",
    currency: "EUR",
    boots: { shop: "Nordsohle", thing: "Lederstiefel Hafen" },
    lamp: { shop: "Lumen Studio", thing: "Stehlampe" },
    jacket: { shop: "Fjord & Fell", thing: "Regenjacke" },
    sofa: { shop: "Nordhem", thing: "Dreisitzer-Sofa, hafer" },
    sandals: { shop: "Nordsohle", thing: "Strandsandalen" },
  },
  sv: {
    locale: "sv",
    timeZone: "Europe/Stockholm",
    currency: "SEK",
    boots: { shop: "Norrsula", thing: "Läderkängor" },
    lamp: { shop: "Lumen Studio", thing: "Golvlampa" },
    jacket: { shop: "Fjäll & Fjord", thing: "Skaljacka" },
    sofa: { shop: "Nordhem", thing: "Tresitssoffa, havre" },
    sandals: { shop: "Norrsula", thing: "Strandsandaler" },
  },
  ar: {
    locale: "ar",
    timeZone: "Asia/Dubai",
    currency: "AED",
    boots: { shop: "North Sole", thing: "حذاء جلدي" },
    lamp: { shop: "Lumen Studio", thing: "مصباح أرضي" },
    jacket: { shop: "Fjord & Fell", thing: "سترة مطر" },
    sofa: { shop: "Nordhem", thing: "أريكة بثلاثة مقاعد" },
    sandals: { shop: "North Sole", thing: "صندل شاطئ" },
  },
  es: inEuros("Europe/Madrid"),
  fr: inEuros("Europe/Paris"),
  fi: inEuros("Europe/Helsinki", "fi"),
};
