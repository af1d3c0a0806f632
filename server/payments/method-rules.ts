import { dayOf } from "#server/platform/calendar.ts";

type Method = {
  id: string;
  expiresOn: Date | null;
  addedAt: Date;
  removedAt: Date | null;
  isDefault: boolean;
};

/** @param today the calendar day where the customer lives; on its last day a card is still good */
export const isExpired = ({ expiresOn }: { expiresOn: Date | null }, today: string) =>
  expiresOn !== null && dayOf(expiresOn) < today;

export const isUsable = (method: Method, today: string) =>
  !method.removedAt && !isExpired(method, today);

/** The first that can be paid with, and the first after a time without any, is what new plans are paid with. */
export const becomesDefault = (others: Method[], today: string) =>
  !others.some((method) => isUsable(method, today));

type Removal = { id: string; insteadId: string | null };

/** @returns the default once `id` is gone: what takes its place, else the newest that can be paid with. */
export function defaultAfter(methods: Method[], { id, insteadId }: Removal, today: string) {
  const current = methods.find(({ isDefault }) => isDefault) ?? null;
  if (current?.id !== id) return current?.id ?? null;
  if (insteadId) return insteadId;
  const [newest] = methods
    .filter((method) => method.id !== id && isUsable(method, today))
    .toSorted((a, b) => +b.addedAt - +a.addedAt || (a.id < b.id ? 1 : -1));
  return newest?.id ?? null;
}

const HOUR_MS = 3_600_000;
/** Time to come back in, once the card is entered. */
const WAY_BACK_MS = 5 * 60_000;

/** Whoever comes back later begins anew. */
export const isOver = ({ createdAt }: { createdAt: Date }, now: Date) =>
  +now - +createdAt > HOUR_MS;

export const canBeEnteredUntil = ({ createdAt }: { createdAt: Date }) =>
  new Date(+createdAt + HOUR_MS - WAY_BACK_MS);
