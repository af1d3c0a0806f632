import { modelIdOf } from "#server/platform/model-setting.ts";
import type { Price } from "#server/platform/model-prices.ts";
import { settings } from "#server/platform/settings.ts";
import { figuresSince } from "../figures/figures.ts";
import { makeModel } from "../models/connect.ts";
import { outsideModel, type OutsideModel } from "../models/outside.ts";
import type { Candidate } from "../schema.ts";
import { TRIAL_QUESTIONS } from "./questions.ts";

/** Of one answer, while no outside model has answered here. */
const USUAL = { in: 6_000, out: 250 };

const settingOf = (model: string) =>
  settings().ASSISTANT_CANDIDATES.find((one) => modelIdOf(one) === model);

export const isCandidate = (model: string) => settingOf(model) !== undefined;

/** What it takes to ask both models each question, by what answers have taken here in the last week. */
export async function listCandidates(since: Date): Promise<Candidate[]> {
  const { ASSISTANT_CANDIDATES, ASSISTANT_PRICES } = settings();
  if (ASSISTANT_CANDIDATES.length === 0) return [];
  const { asked, tokensIn, tokensOut } = await figuresSince(since);
  const usual = asked > 0 ? { in: tokensIn / asked, out: tokensOut / asked } : USUAL;
  const current = outsideModel();
  return ASSISTANT_CANDIDATES.map((one) => {
    const model = modelIdOf(one);
    const prices = [ASSISTANT_PRICES.get(model) ?? null, ...(current ? [current.price] : [])];
    const all = TRIAL_QUESTIONS.length;
    return {
      model,
      tokens: Math.round((usual.in + usual.out) * all * prices.length),
      costMicros: sumOf(prices.map((price) => price && costOf(price, usual) * all)),
    };
  });
}

const costOf = (price: Price, usual: Price) => usual.in * price.in + usual.out * price.out;

const sumOf = (costs: (number | null)[]) =>
  costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + Math.round(cost)), 0);

/** @returns null for the embedded one. @throws for one that is neither configured nor a candidate any more */
export async function modelOnTrial(id: string): Promise<OutsideModel | null> {
  if (id === "embedded") return null;
  const setting = settingOf(id);
  const current = outsideModel();
  if (!setting && current?.id === id) return current;
  if (!setting) throw new Gone(id);
  return makeModel(setting, settings());
}

/** A model that was taken out of the settings while it was tried. */
export class Gone extends Error {
  override name = "Gone";
}
