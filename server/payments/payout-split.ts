export type Paid = {
  id: string;
  chargeId: string | null;
  /** What of it has not gone back yet. */
  leftMinor: number;
};

/**
 * Money goes back to where it came from, to the newest payment first: its card is the likeliest to take it.
 * @param paid newest first
 */
export function splitPayout<Payment extends Paid>(totalMinor: number, paid: Payment[]) {
  let left = totalMinor;
  const parts: { payment: Payment; minor: number }[] = [];
  for (const payment of paid) {
    const minor = Math.min(left, payment.leftMinor);
    if (minor > 0) parts.push({ payment, minor });
    left -= minor;
  }
  if (left > 0) throw new RangeError(`${left} more is to go back than was paid`);
  return parts;
}
