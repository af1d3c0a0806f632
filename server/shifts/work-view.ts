import { dayOf } from "#server/platform/format/day.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { payOf } from "./pay.ts";
import type { ShiftRules } from "./policy.ts";
import type { WorkView } from "./schema.ts";
import { hoursOf, roughHours } from "./working-time.ts";

type Row = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  surgePercent: number;
  topic: Topic | null;
  language: string | null;
};

export type Seeing = { timeZone: string; rules: ShiftRules };

/** For whoever has that time zone. */
export const workViewOf = (row: Row, { timeZone, rules }: Seeing): WorkView => ({
  id: row.id,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  on: dayOf(row.startsAt, timeZone),
  topic: row.topic,
  language: row.language,
  surgePercent: row.surgePercent,
  hours: roughHours(hoursOf(row)),
  pay: { minor: payOf(row, rules), currency: rules.currency },
});

type ShiftRow = Omit<Row, "topic" | "language"> & {
  openShift: Pick<Row, "topic" | "language"> | null;
};

/** What a shift asks for stands in the open one whose place it takes. */
export const workOf = <Shift extends ShiftRow>({ openShift, ...shift }: Shift) => ({
  ...shift,
  topic: openShift?.topic ?? null,
  language: openShift?.language ?? null,
});

export const shiftViewOf = (shift: ShiftRow, seeing: Seeing) => workViewOf(workOf(shift), seeing);
