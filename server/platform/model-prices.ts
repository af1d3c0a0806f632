import { z } from "zod";

/** US dollars for a million tokens, as the providers' lists have them; so a token costs as many millionths. */
export type Price = { in: number; out: number };

const SHAPE = "must be prices like openai:NAME=0.25/2, compatible:NAME=0/0";
const PATTERN =
  /^((?:openai|anthropic|google|compatible):[\w./:+@-]{1,200})=(\d{1,4}(?:\.\d{1,4})?)\/(\d{1,4}(?:\.\d{1,4})?)$/;

/** By provider and name: "openai:NAME". */
export const modelPrices = z.string().transform((value, context): ReadonlyMap<string, Price> => {
  const prices = new Map<string, Price>();
  for (const said of value.split(/[\s,]+/).filter(Boolean)) {
    const [, model, input, output] = PATTERN.exec(said) ?? [];
    if (!model) {
      context.addIssue({ code: "custom", message: SHAPE });
      return z.NEVER;
    }
    prices.set(model, { in: Number(input), out: Number(output) });
  }
  return prices;
});
