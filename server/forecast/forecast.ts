import type { Cell, Count } from "./cell.ts";
import { type Calendar, SPECIALS, type Special, specialsOf } from "./days.ts";
import { addedUp } from "./sums.ts";
import { profileOf } from "./profile.ts";
import { type Shares, sharesOf } from "./shares.ts";
import { isWeekend, type Slot } from "./slots.ts";

export type History = {
  /** Every half hour that history covers, also those in which nobody came; whole days, in order. */
  slots: readonly Slot[];
  counts: readonly Count[];
  calendar: Calendar;
};

export type Model = {
  levels: readonly number[];
  effects: Record<Special, number>;
  profile: readonly (readonly number[])[];
  shares: Shares;
  calendar: Calendar;
};

export type Expected = { at: number; total: number; cells: (Cell & { count: number })[] };

/** Days after which a day counts half as much. */
const HALF_LIFE = 21;
/** Contacts that a special day is held to be like any other with, until it has shown more. */
const EFFECT_PRIOR = 30;
/** Days' worth of what all weekdays together say, in what is said of one. */
const LEVEL_PRIOR = 0.5;
const ROUNDS = 2;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

type Day = { weekday: number; total: number; weight: number; specials: Special[] };

/** Weekday × time of day × what is special about a day × what it is about. */
export function fit({ slots, counts, calendar }: History): Model {
  const totals = addedUp(counts, ({ at }) => at);
  const days = daysOf(slots, totals, calendar);
  let effects: Record<Special, number> = { payday: 1, monthEnd: 1, holiday: 1 };
  let levels = levelsOf(days, effects);
  for (let round = 0; round < ROUNDS; round++) {
    effects = effectsOf(days, levels, effects);
    levels = levelsOf(days, effects);
  }
  return {
    levels,
    effects,
    profile: profileOf(slots, totals),
    shares: sharesOf(counts),
    calendar,
  };
}

export function predict(model: Model, slots: readonly Slot[]): Expected[] {
  const specials = new Map<string, Special[]>();
  return slots.map(({ at, day, weekday, slot }) => {
    const known = specials.get(day) ?? specialsOf(day, model.calendar);
    specials.set(day, known);
    const level = (model.levels[weekday] ?? 0) * product(known.map((one) => model.effects[one]));
    const total = level * (model.profile[weekday]?.[slot] ?? 0);
    return {
      at,
      total,
      cells: model.shares.map(([cell, share]) => ({ ...cell, count: total * share })),
    };
  });
}

const product = (factors: number[]) => factors.reduce((all, one) => all * one, 1);

function daysOf(slots: readonly Slot[], totals: Map<number, number>, calendar: Calendar): Day[] {
  const byDay = Map.groupBy(slots, ({ day }) => day);
  const count = byDay.size;
  return [...byDay].map(([day, within], place) => ({
    weekday: within[0]?.weekday ?? 0,
    total: within.reduce((sum, { at }) => sum + (totals.get(at) ?? 0), 0),
    weight: 0.5 ** ((count - 1 - place) / HALF_LIFE),
    specials: specialsOf(day, calendar),
  }));
}

function levelsOf(days: Day[], effects: Record<Special, number>) {
  const usual = days.map((day) => ({
    ...day,
    total: day.total / product(day.specials.map((one) => effects[one])),
  }));
  const mean = (some: Day[], prior = 0, weight = 0) => {
    const weights = some.reduce((sum, day) => sum + day.weight, weight);
    const sum = some.reduce((all, day) => all + day.weight * day.total, prior * weight);
    return weights === 0 ? 0 : sum / weights;
  };
  return WEEKDAYS.map((weekday) => {
    const alike = mean(usual.filter((day) => isWeekend(day.weekday) === isWeekend(weekday)));
    const own = usual.filter((day) => day.weekday === weekday);
    return mean(own, alike, LEVEL_PRIOR);
  });
}

function effectsOf(days: Day[], levels: readonly number[], before: Record<Special, number>) {
  const effects = { ...before };
  for (const special of SPECIALS) {
    let [came, usual] = [EFFECT_PRIOR, EFFECT_PRIOR];
    for (const day of days.filter(({ specials }) => specials.includes(special))) {
      const others = day.specials.filter((one) => one !== special);
      came += day.weight * day.total;
      usual += day.weight * (levels[day.weekday] ?? 0) * product(others.map((one) => effects[one]));
    }
    effects[special] = came / usual;
  }
  return effects;
}
