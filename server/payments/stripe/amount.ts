import { minorDigits, type Amount } from "#server/platform/format/money.ts";

/** As Stripe counts them (docs.stripe.com/currencies), which is neither ISO 4217 nor what a screen shows; all others have two. */
const NO_DECIMALS = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" ");
const THREE_DECIMALS = "BHD JOD KWD OMR TND".split(" ");
/** Have two decimals with Stripe, and no coin for them. */
const WHOLE = ["ISK", "UGX"];

function digitsAtStripe(currency: string) {
  if (NO_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}

/** The smallest step that cards can be charged in: of three decimals the last one is 0. */
function stepOf(currency: string) {
  if (WHOLE.includes(currency)) return 100;
  return THREE_DECIMALS.includes(currency) ? 10 : 1;
}

/** @returns in Stripe's minor units; null when Stripe has no way to say exactly this amount, which is never rounded */
export function stripeAmount({ minor, currency }: Amount): number | null {
  const more = digitsAtStripe(currency) - minorDigits(currency);
  const amount = more >= 0 ? minor * 10 ** more : minor / 10 ** -more;
  return Number.isSafeInteger(amount) && amount % stepOf(currency) === 0 ? amount : null;
}
