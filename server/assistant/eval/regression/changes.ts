import type { Row, Snapshot } from "./snapshot.ts";

type Named = (planId: unknown) => string;

/** What is another than before, in words, in order; what has no words of its own is named by its list. */
export function changesBetween(before: Snapshot, after: Snapshot, shopOf: Named): string[] {
  const told: string[] = [];
  for (const [list, rows] of after) {
    const former = before.get(list) ?? new Map<string, Row>();
    const gone = [...former.keys()].filter((key) => !rows.has(key)).length;
    if (gone > 0) told.push(`${list}: ${gone} gone`);
    for (const [key, row] of rows) {
      const old = former.get(key) ?? null;
      if (JSON.stringify(old) !== JSON.stringify(row))
        told.push(...wordsFor(list, old, row, shopOf));
    }
  }
  return told.toSorted();
}

function wordsFor(list: string, old: Row | null, row: Row, shopOf: Named): string[] {
  const words = old ? changed[list] : added[list];
  return words ? words(row, shopOf, old ?? row) : [`${list}: ${old ? "changed" : "added"}`];
}

type Words = (row: Row, shopOf: Named, old: Row) => string[];

const added: Record<string, Words> = {
  charges: (row) => [`charged ${money(row)}${stateOf(row)}`],
  payments: (row, shopOf) => [`paid ${money(row)} to ${shopOf(row.plan_id)}${stateOf(row)}`],
  movedDueDates: (row) => [`moved ${row.from_on} to ${row.to_on}`],
  requestsForAPerson: (row) => [`a person, asked for by ${row.asked_by}${endOf(row)}`],
  // That they talk is no change; what is kept of it for staff is one.
  conversations: (row) => (row.concern ? [`concern: ${row.concern}`] : []),
  cases: (row) => [`case: ${row.kind}, ${amount(row.amount_minor)}`],
  hardshipRequests: () => ["a payment pause, asked for"],
};

const changed: Record<string, Words> = {
  // A move says from where to where.
  instalments: (row, _, old) =>
    row.amount_minor === old.amount_minor ? [] : ["another instalment"],
  plans: (row, shopOf, old) => [
    ...(row.settled_at === old.settled_at ? [] : [`${shopOf(row.id)} is paid off`]),
    ...(row.autopay === old.autopay ? [] : [`autopay of ${shopOf(row.id)}: ${row.autopay}`]),
    ...(row.method_id === old.method_id ? [] : [`another card for ${shopOf(row.id)}`]),
    ...(row.cancelled_at === old.cancelled_at ? [] : [`${shopOf(row.id)} is cancelled`]),
  ],
  person: (row, _, old) =>
    Object.keys(row)
      .filter((column) => JSON.stringify(row[column]) !== JSON.stringify(old[column]))
      .map((column) => `person: another ${column}`),
};

const money = ({ amount_minor, currency }: Row) => `${amount(amount_minor)} ${currency}`;
const amount = (minor: unknown) => (Number(minor) / 100).toFixed(2);
const endOf = ({ end }: Row) => (end ? `, ${end}` : "");

function stateOf({ settled_at, failed_at }: Row) {
  if (failed_at) return ", declined";
  return settled_at ? "" : ", not yet";
}
