import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { db } from "#server/platform/db.ts";
import { showItem, showMerchant } from "#server/plans/show.ts";
import type { Story } from "./stories.ts";

/** Drawn for this demo: "north-sole.webp" is the shop's mark, "north-sole-2.webp" the second thing that it sells. */
const FOLDER = join(import.meta.dirname, "pictures");

/** One of those without a logo has told no colour either. */
const COLOURS: Record<string, string> = {
  "north-sole": "#6b3717",
  klangwerk: "#3d3568",
  lampa: "#f2c230",
  "velo-vier": "#0f6a70",
  "fjord-and-fell": "#1f5a48",
  "nook-and-cranny": "#54703c",
  "kettle-and-crumb": "#a83c1e",
  bitwerk: "#3b3f9a",
  "little-acorn": "#5d7a3a",
  "ordinary-glow": "#b0566a",
  "page-turner": "#4b2a63",
};

export async function dressMerchants(merchants: Map<string, string>) {
  for (const [slug, id] of merchants) {
    const look = { colour: COLOURS[slug] ?? null, logo: await pictureOf(slug) };
    await db.$transaction((tx) => showMerchant(tx, id, look));
  }
}

/** Of some things the shop has told no picture. */
export async function showProducts(purchaseId: string, { merchant, products }: Story) {
  for (const [index, place] of products.entries()) {
    const picture = await pictureOf(`${merchant}-${place + 1}`);
    const item = { purchaseId, position: index + 1 };
    if (picture) await db.$transaction((tx) => showItem(tx, item, picture));
  }
}

const pictureOf = (name: string) => readFile(join(FOLDER, `${name}.webp`)).catch(() => null);
