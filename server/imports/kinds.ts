import type { z } from "zod";
import type { Tx } from "#server/platform/db.ts";
import { OtherLines, toldIn } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";
import { customers } from "./customers.ts";
import { merchants } from "./merchants.ts";
import { payments } from "./payments.ts";
import { purchases } from "./purchases.ts";
import type { Rows } from "./read.ts";
import type { ImportKind } from "./schema.ts";
import { type Outcome, settle, type Telling, type Told } from "./settle.ts";

export type Kind = {
  columns: Column[];
  /** The columns by which a line still belongs to the thing above; none: each line is one. */
  heldBy: string[];
  /** The column that holds the reference of a plan, of whatever changes one. */
  plan: string | null;
  settle: (tx: Tx, all: Told[], isDry: boolean) => Promise<Outcome[]>;
};

type About = Pick<Kind, "heldBy" | "plan">;

/** The one place that knows the type of what is told; the table below holds them all alike. */
const kindOf = <Input extends z.ZodType, Fresh>(
  telling: Telling<Input, Fresh>,
  about: About = { heldBy: [], plan: null },
): Kind => ({
  columns: columnsOf(telling.input),
  ...about,
  settle: (tx, all, isDry) => settle(tx, telling, all, isDry),
});

export const kinds: Record<ImportKind, Kind> = {
  merchants: kindOf(merchants),
  customers: kindOf(customers),
  purchases: kindOf(purchases, { heldBy: ["reference", "merchant"], plan: "plan.reference" }),
  payments: kindOf(payments, { heldBy: [], plan: "plan" }),
};

export type Layout = { headings: string[]; columns: (Column | undefined)[] };

export const layoutOf = ({ columns }: Kind, headings: string[]): Layout => ({
  headings,
  columns: headings.map((heading) => columns.find(({ name }) => name === heading)),
});

/** An empty cell stands for what stands above it. */
export function isMoreOf({ heldBy }: Kind, { headings }: Layout) {
  const places = heldBy.map((name) => headings.indexOf(name));
  return (first: string[], next: string[]) =>
    places.length > 0 &&
    places.every((place, index) => {
      const [held, cell] = [first[place]?.trim(), next[place]?.trim()];
      return cell === held || (index > 0 && cell === "");
    });
}

type Read = { told: Told } | { refused: Outcome };

/** What some lines say, or why they say nothing. */
export function readIn({ line, rows }: Rows, { headings, columns }: Layout): Read {
  const reference = (rows[0]?.[headings.indexOf("reference")] ?? "").trim().slice(0, 100);
  const refused = (reason: string) => ({
    refused: { line, reference, result: "refused" as const, reason },
  });
  const odd = rows.find((cells) => cells.length !== headings.length);
  if (odd) {
    return refused(`A line has ${odd.length} cells, and the first line ${headings.length}.`);
  }
  try {
    return { told: { line, reference, told: toldIn(rows, columns) } };
  } catch (error) {
    if (error instanceof OtherLines) return refused(`${error.message}.`);
    throw error;
  }
}
