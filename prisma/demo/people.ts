type Country = { locale: string; timeZone: string; currency: string };
export type DemoCustomer = { name: string; email: string; card: string } & Country;

/** Who can be tried out with two clicks, and what there is to see as them: a key for the reader's language. */
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
/** They live in Spain and read another language. */
const SPAIN: Country = { locale: "en-GB", timeZone: "Europe/Madrid", currency: "EUR" };
const SPAIN_IN_GERMAN: Country = { ...SPAIN, locale: "de" };
const americaIn = (city: string): Country => ({
  locale: "en-US",
  timeZone: `America/${city}`,
  currency: "USD",
});

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
  customer("Sofia Holmberg", "sofia.holmberg", "Visa ···· 6120", SWEDEN),
  customer("Ethan Walker", "ethan.walker", "Visa ···· 4817", americaIn("New_York")),
  customer("Moritz Baumann", "moritz.baumann", "SEPA ···· 3071", GERMANY),
  customer("Niamh Gallagher", "niamh.gallagher", "Mastercard ···· 7754", BRITAIN),
  customer("Hazel Whitmore", "hazel.whitmore", "Visa ···· 2906", SPAIN),
  customer("عائشة الكعبي", "aisha.alkaabi", "Visa ···· 4438", EMIRATES),
  customer("Maria Delgado", "maria.delgado", "Mastercard ···· 8163", americaIn("Los_Angeles")),
  customer("Viktor Lund", "viktor.lund", "Mastercard ···· 5092", SWEDEN),
  customer("Annika Schröder", "annika.schroeder", "Visa ···· 6677", GERMANY),
  customer("Tomasz Zielinski", "tomasz.zielinski", "Visa ···· 1348", BRITAIN),
  customer("Dieter Hoffmann", "dieter.hoffmann", "SEPA ···· 9025", SPAIN_IN_GERMAN),
  customer("Jamal Robinson", "jamal.robinson", "Visa ···· 7431", americaIn("Chicago")),
  customer("Fatima Ben Salah", "fatima.bensalah", "Visa ···· 3850", GERMANY),
  customer("Rebecka Sjöberg", "rebecka.sjoberg", "Visa ···· 2217", SWEDEN),
  customer("Aarav Mehta", "aarav.mehta", "Mastercard ···· 9613", BRITAIN),
  customer("Kaitlyn Nguyen", "kaitlyn.nguyen", "Visa ···· 5580", americaIn("Los_Angeles")),
  customer("Gareth Llewellyn", "gareth.llewellyn", "Mastercard ···· 3349", SPAIN),
  customer("راشد المهيري", "rashid.almheiri", "Mastercard ···· 7126", EMIRATES),
  customer("Jan Petersen", "jan.petersen", "Visa ···· 8804", GERMANY),
  customer("Oskar Wikström", "oskar.wikstrom", "Visa ···· 1975", SWEDEN),
  customer("Brianna Cole", "brianna.cole", "Visa ···· 6243", americaIn("Denver")),
  customer("Chloe Ashworth", "chloe.ashworth", "Visa ···· 4069", BRITAIN),
  customer("Marlene Huber", "marlene.huber", "Mastercard ···· 2758", GERMANY),
  customer("Tyler Benson", "tyler.benson", "Mastercard ···· 9187", americaIn("Phoenix")),
  customer("Bridget Moran", "bridget.moran", "Visa ···· 7392", SPAIN),
  customer("هند الزعابي", "hind.alzaabi", "Visa ···· 6015", EMIRATES),
  customer("Samira Haddadi", "samira.haddadi", "Visa ···· 3526", SWEDEN),
  customer("Kwame Boateng", "kwame.boateng", "Mastercard ···· 8840", BRITAIN),
  customer("Dmitri Volkov", "dmitri.volkov", "SEPA ···· 1163", GERMANY),
  customer("Yuna Kim", "yuna.kim", "Visa ···· 5904", americaIn("New_York")),
  customer("Petra Neumann", "petra.neumann", "Visa ···· 4471", SPAIN_IN_GERMAN),
  customer("Harriet Dunn", "harriet.dunn", "Visa ···· 2689", BRITAIN),
  customer("Luis Ortega", "luis.ortega", "Visa ···· 8052", americaIn("Chicago")),
  customer("Elias Nordin", "elias.nordin", "Mastercard ···· 6937", SWEDEN),
  customer("Lena Winkler", "lena.winkler", "Mastercard ···· 7718", GERMANY),
  customer("عمر الشامسي", "omar.alshamsi", "Visa ···· 9350", EMIRATES),
  customer("Shauna Pritchard", "shauna.pritchard", "Visa ···· 1406", SPAIN),
  customer("Deshawn Carter", "deshawn.carter", "Mastercard ···· 5273", americaIn("Detroit")),
  customer("Zainab Malik", "zainab.malik", "Visa ···· 3914", BRITAIN),
  customer("Abigail Foster", "abigail.foster", "Visa ···· 8629", americaIn("Anchorage")),
];
