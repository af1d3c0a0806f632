import { db } from "#server/platform/db.ts";
import type { ShipmentState } from "#server/platform/prisma/enums.ts";
import { hearOfShipment } from "#server/plans/shipping.ts";
import { randomFrom } from "./random.ts";
import type { Story } from "./stories.ts";

const HOUR_MS = 60 * 60_000;
/** Nobody tells of these two where their parcels are. */
const SILENT = ["saffron-souk", "page-turner"];
const PARCELWAY = { carrier: "Parcelway", site: "https://parcelway.example/track/" };
const NORDBUD = { carrier: "Nordbud", site: "https://nordbud.example/s/" };

type Purchase = { purchaseId: string; customerId: string; at: Date };
type Step = { state: ShipmentState; hours: number };

/** What the shop and its carrier have told of it up to now. */
export async function ship(
  { purchaseId, customerId, at }: Purchase,
  { merchant, course }: Story,
  { seed, now }: { seed: number; now: Date },
) {
  if (SILENT.includes(merchant)) return;
  const random = randomFrom(seed + 3);
  const { carrier, site } = random.pick([PARCELWAY, NORDBUD]);
  const number = `${1000 + random.below(9000)} ${1000 + random.below(9000)}`;
  const travels = {
    carrier,
    trackingNumber: number,
    trackingUrl: site + number.replace(" ", ""),
  };
  // Its customer has reported that it has not come.
  const isLost = course.givenBack === "shop_silent";
  for (const { state, hours } of stepsOf(random.below(6)).slice(0, isLost ? 2 : undefined)) {
    const happened = new Date(+at + hours * HOUR_MS);
    if (happened > now) return;
    const news = {
      state,
      at: happened,
      purchaseId,
      customerId,
      reference: `${purchaseId}-${state}`,
    };
    const about = state === "ordered" ? NOBODY : travels;
    await db.$transaction((tx) => hearOfShipment(tx, { ...news, ...about }));
  }
}

const NOBODY = { carrier: null, trackingNumber: null, trackingUrl: null };

/** Most are brought at once; one in six could not be, and waits to be collected first. */
const stepsOf = (luck: number): Step[] => [
  { state: "ordered", hours: 1 },
  { state: "sent", hours: 20 + luck },
  ...(luck === 0
    ? ([
        { state: "not_delivered", hours: 68 },
        { state: "ready_to_collect", hours: 74 },
      ] as const)
    : ([{ state: "out_for_delivery", hours: 60 + luck }] as const)),
  { state: "delivered", hours: luck === 0 ? 98 : 66 + luck },
];
