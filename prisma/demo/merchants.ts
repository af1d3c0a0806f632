export type Product = { title: string; euros: number };
export type DemoMerchant = {
  slug: string;
  name: string;
  category: string;
  website: string;
  caseEmail: string;
  products: [Product, ...Product[]];
};

const products = (list: Record<string, number>): DemoMerchant["products"] => {
  const [first = { title: "Gift card", euros: 50 }, ...rest] = Object.entries(list).map(
    ([title, euros]) => ({ title, euros }),
  );
  return [first, ...rest];
};

const merchant = (slug: string, name: string, category: string, list: Record<string, number>) => ({
  slug,
  name,
  category,
  website: `https://${slug}.example`,
  caseEmail: `service@${slug}.example`,
  products: products(list),
});

/** Prices in euros; each country has its own round ones. */
export const MERCHANTS: DemoMerchant[] = [
  merchant("north-sole", "North Sole", "shoes", {
    "Ridgeline trail shoes": 139,
    "Harbour leather boots": 219,
    "Canvas plimsolls": 59,
    "Wool felt slippers": 45,
    "Cedar shoe trees": 29,
  }),
  merchant("klangwerk", "Klangwerk", "audio", {
    "Halde over-ear headphones": 249,
    "Pocket radio DR-2": 89,
    "Belt-drive turntable T3": 429,
    "Bookshelf speakers, pair": 680,
    "Record brush": 19,
  }),
  merchant("lampa", "Lampa", "lighting", {
    "Brass pendant lamp": 189,
    "Opal glass table lamp": 99,
    "Warm white bulbs, set of 4": 32,
    "Window star, paper": 25,
    "Arc floor lamp": 349,
  }),
  merchant("velo-vier", "Velo Vier", "bicycles", {
    "City e-bike Tram 7": 2490,
    "Gravel bike Kiesel": 1790,
    "Child trailer for two": 549,
    "Pannier bags, pair": 119,
    "Lock and lights": 75,
  }),
  merchant("fjord-and-fell", "Fjord & Fell", "outdoor", {
    "Three-season down jacket": 289,
    "Merino base layer": 79,
    "Two-person tent": 399,
    "Enamel camping mugs, set of 4": 36,
    "Wool hiking socks, 3 pairs": 42,
  }),
  merchant("nook-and-cranny", "Nook & Cranny", "furniture", {
    "Reading armchair, moss green": 890,
    "Oak bookcase, five shelves": 640,
    "Linen three-seat sofa": 1690,
    "Bedside table": 159,
    "Lambswool throw": 69,
  }),
  merchant("kettle-and-crumb", "Kettle & Crumb", "kitchen", {
    "Espresso machine Alba": 749,
    "Cast-iron casserole, 5 litres": 229,
    "Stand mixer": 399,
    "Bread knife": 49,
    "Stoneware bowls, set of 6": 78,
  }),
  merchant("bitwerk", "Bitwerk", "electronics", {
    "14-inch laptop, 32 GB": 1349,
    "11-inch tablet": 479,
    "Refurbished phone, 128 GB": 329,
    "4K monitor": 389,
    "USB-C dock": 129,
  }),
  merchant("little-acorn", "Little Acorn", "children", {
    "Convertible pushchair": 620,
    "Wooden balance bike": 95,
    "Organic cotton bodysuits, set of 5": 49,
    "Highchair, beech": 179,
    "Building blocks, 100 pieces": 39,
  }),
  merchant("ordinary-glow", "Ordinary Glow", "skin care", {
    "Winter skin set": 68,
    "Rose clay mask": 24,
    "Sunscreen SPF 50, two tubes": 38,
    "Bath salts, eucalyptus": 21,
  }),
  merchant("saffron-souk", "Saffron Souk", "home", {
    "Hand-knotted rug, 170 × 240": 980,
    "Copper coffee set": 145,
    "Oud and amber candle": 55,
    "Saffron, 5 grams": 39,
    "Mosaic serving tray": 85,
  }),
  merchant("page-turner", "The Page Turner", "books", {
    "A year of cookery, boxed set": 84,
    "Atlas of northern birds": 48,
    "Picture books for bedtime, 6 volumes": 62,
    "Notebooks, dotted, 5 pieces": 27,
  }),
];

const PRICES: Record<string, (euros: number) => number> = {
  EUR: (euros) => euros * 100 - 10,
  GBP: (euros) => Math.round(euros * 0.86) * 100 - 1,
  SEK: (euros) => Math.round((euros * 11.4) / 10) * 1000 - 100,
  USD: (euros) => Math.round(euros * 1.1) * 100 - 1,
  AED: (euros) => Math.round((euros * 4.25) / 5) * 500,
};

/** @returns minor units */
export const priceIn = (currency: string, { euros }: Product) =>
  (PRICES[currency] ?? ((amount: number) => amount * 100))(euros);
