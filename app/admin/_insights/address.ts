import {
  insightCases,
  insightQuery,
  type InsightCases,
  type InsightQuery,
} from "#server/insights/schema.ts";

export type Asked = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : undefined;

const PERIOD = ["language", "from", "to", "against"] as const;

const periodIn = (asked: Asked) => ({
  ...(one(asked.days) && { days: Number(one(asked.days)) }),
  ...Object.fromEntries(
    PERIOD.flatMap((name) => (one(asked[name]) ? [[name, one(asked[name])]] : [])),
  ),
});

/** What every page of figures keeps when one goes on to another. */
export function periodOf({ days, language, from, to, against }: InsightQuery): InsightQuery {
  return {
    days,
    ...(language && { language }),
    ...(from && { from }),
    ...(to && { to }),
    ...(against && { against }),
  };
}

/** What cannot be read in an address is as if nobody had asked for it. */
export function queryIn(asked: Asked): InsightQuery {
  const read = insightQuery.safeParse(periodIn(asked));
  return read.success ? read.data : insightQuery.parse({});
}

export function casesIn(asked: Asked): InsightCases {
  const read = insightCases.safeParse({
    ...periodIn(asked),
    ...(one(asked.selection) && { selection: one(asked.selection) }),
    ...(typeof asked.topic === "string" && { topic: asked.topic }),
    ...(one(asked.merchant) && { merchant: one(asked.merchant) }),
    ...(one(asked.on) && { on: one(asked.on) }),
    ...(one(asked.cursor) && { cursor: one(asked.cursor) }),
  });
  return read.success ? read.data : insightCases.parse({});
}

/** The same without a period that nobody can be shown. */
export const usual = ({ days, language }: InsightQuery): InsightQuery => ({
  days,
  ...(language && { language }),
});

type Values = Record<string, string | number | null | undefined>;

/** With what is given, and without what is the usual. */
export function addressOf(place: string, query: InsightQuery, more: Values = {}) {
  const { days, ...period } = periodOf(query);
  const all: Values = { days: days === 28 ? null : days, ...period, ...more };
  const parts = Object.entries(all).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return parts.length > 0 ? `${place}?${new URLSearchParams(parts)}` : place;
}

export const HOME = "/admin/insights";
export const CASES = `${HOME}/conversations`;

export const casesOf = (query: InsightQuery, more: Values) => addressOf(CASES, query, more);
