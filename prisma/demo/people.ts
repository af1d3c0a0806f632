type Country = { locale: string; timeZone: string; currency: string };
export type DemoCustomer = { name: string; email: string; card: string } & Country;
export type DemoStaff = {
  name: string;
  email: string;
  role: "agent" | "supervisor" | "admin";
  locale: string;
  timeZone: string;
};

/** Who can be tried out with one click, and what there is to see as them: a key for the reader's language. */
export const DEMO_PEOPLE = [
  { email: "astrid.lindqvist@example.com", does: "everyKindOfPlan" },
  { email: "oliver.bennett@example.com", does: "dueToday" },
  { email: "hannah.brandt@example.com", does: "cardExpired" },
  { email: "mariam.alhashimi@example.com", does: "rightToLeft" },
  { email: "grace@kindline.example", does: "desk" },
  { email: "jonas@kindline.example", does: "secondAgent" },
  { email: "ruth@kindline.example", does: "supervisor" },
  { email: "samir@kindline.example", does: "admin" },
] as const satisfies { email: string; does: string }[];

const SWEDEN: Country = { locale: "sv", timeZone: "Europe/Stockholm", currency: "SEK" };
const GERMANY: Country = { locale: "de", timeZone: "Europe/Berlin", currency: "EUR" };
const BRITAIN: Country = { locale: "en-GB", timeZone: "Europe/London", currency: "GBP" };
const EMIRATES: Country = { locale: "ar", timeZone: "Asia/Dubai", currency: "AED" };

const customer = (name: string, address: string, card: string, country: Country) => ({
  name,
  email: `${address}@example.com`,
  card,
  ...country,
});

/** The first of each country is the one to try out. */
export const CUSTOMERS: DemoCustomer[] = [
  customer("Astrid Lindqvist", "astrid.lindqvist", "Visa ···· 4242", SWEDEN),
  customer("Oliver Bennett", "oliver.bennett", "Mastercard ···· 1881", BRITAIN),
  customer("Hannah Brandt", "hannah.brandt", "Visa ···· 7030", GERMANY),
  customer("مريم الهاشمي", "mariam.alhashimi", "Visa ···· 5117", EMIRATES),
  customer("Erik Sandberg", "erik.sandberg", "Mastercard ···· 3392", SWEDEN),
  customer("Priya Nair", "priya.nair", "Visa ···· 6058", BRITAIN),
  customer("Lukas Vogt", "lukas.vogt", "SEPA ···· 8810", GERMANY),
  customer("خالد المنصوري", "khalid.almansoori", "Mastercard ···· 2204", EMIRATES),
  customer("Maja Nyström", "maja.nystrom", "Visa ···· 9471", SWEDEN),
  customer("Callum Fraser", "callum.fraser", "Visa ···· 1167", BRITAIN),
  customer("Sabine Keller", "sabine.keller", "Mastercard ···· 5526", GERMANY),
  customer("نورة السويدي", "noura.alsuwaidi", "Visa ···· 3345", EMIRATES),
  customer("Johan Åkesson", "johan.akesson", "Visa ···· 7789", SWEDEN),
  customer("Megan Pryce", "megan.pryce", "Mastercard ···· 4410", BRITAIN),
  customer("Emre Yıldız", "emre.yildiz", "Visa ···· 2093", GERMANY),
  customer("سلمى حداد", "salma.haddad", "Visa ···· 8256", EMIRATES),
  customer("Linnea Bergström", "linnea.bergstrom", "Mastercard ···· 6634", SWEDEN),
  customer("Daniel Okafor", "daniel.okafor", "Visa ···· 3071", BRITAIN),
  customer("Katharina Wolf", "katharina.wolf", "SEPA ···· 4459", GERMANY),
  customer("يوسف رحماني", "yousef.rahmani", "Mastercard ···· 9902", EMIRATES),
];

export const STAFF: DemoStaff[] = [
  {
    name: "Grace Okonkwo",
    email: "grace@kindline.example",
    role: "agent",
    locale: "en",
    timeZone: "Europe/London",
  },
  {
    name: "Jonas Ek",
    email: "jonas@kindline.example",
    role: "agent",
    locale: "sv",
    timeZone: "Europe/Stockholm",
  },
  {
    name: "Ruth Adler",
    email: "ruth@kindline.example",
    role: "supervisor",
    locale: "de",
    timeZone: "Europe/Berlin",
  },
  {
    name: "Samir Haddad",
    email: "samir@kindline.example",
    role: "admin",
    locale: "en",
    timeZone: "Europe/London",
  },
  {
    name: "ليلى قاسم",
    email: "layla@kindline.example",
    role: "agent",
    locale: "ar",
    timeZone: "Asia/Dubai",
  },
];
