import type { ShipmentState } from "#server/platform/prisma/enums.ts";

export type ShipmentNews = {
  state: ShipmentState;
  at: Date;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
};

/** Where a purchase is; the carrier's link is https. */
export type ShipmentView = Omit<ShipmentNews, "at"> & { at: string };

/** Of what is said of the same instant, the later stage counts. */
export const STAGES: ShipmentState[] = [
  "ordered",
  "sent",
  "out_for_delivery",
  "ready_to_collect",
  "not_delivered",
  "sent_back",
  "delivered",
];

/** In the order in which it happened, whenever it was told. */
export const inOrder = <News extends Pick<ShipmentNews, "state" | "at">>(news: News[]) =>
  news.toSorted((a, b) => +a.at - +b.at || STAGES.indexOf(a.state) - STAGES.indexOf(b.state));

/** Where it is now, and with whom: a carrier, its number and its link belong together, and come from the same news. */
export function shipmentOf(news: ShipmentNews[]): ShipmentView | null {
  const ordered = inOrder(news);
  const latest = ordered.at(-1);
  if (!latest) return null;
  const travels = ordered.findLast((one) => one.carrier || one.trackingNumber || one.trackingUrl);
  return {
    state: latest.state,
    at: latest.at.toISOString(),
    carrier: travels?.carrier ?? null,
    trackingNumber: travels?.trackingNumber ?? null,
    trackingUrl: travels?.trackingUrl ?? null,
  };
}
