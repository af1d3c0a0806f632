import { csvOf, type Cell } from "#server/platform/csv.ts";
import { decimal } from "#server/platform/format/money.ts";
import { movementText } from "./movement-text.ts";
import type { Movement, Section, Statement } from "./schema.ts";
import { wordsFor, type Words } from "./words.ts";
import type { Owner } from "./owner.ts";

/**
 * Programs read them: a table that somebody's bookkeeping knows must not change with a language that they choose. The
 * description is for people, in theirs.
 */
const COLUMNS = [
  "date",
  "kind",
  "description",
  "merchant",
  "order",
  "plan",
  "reference",
  "currency",
  "amount",
  "change",
  "balance",
];

export function statementCsv(owner: Owner, { period, sections }: Statement) {
  const words = wordsFor(owner);
  const rows = sections.flatMap((section) => [
    borderRow("opening_balance", period.from, section, section.openingMinor, words),
    ...section.movements.map((movement) => movementRow(movement, section.currency, words)),
    borderRow("closing_balance", period.to, section, section.closingMinor, words),
  ]);
  return csvOf(COLUMNS, rows);
}

function movementRow(movement: Movement, currency: string, words: Words): Cell[] {
  const { on, kind, merchant, order, planId, reference } = movement;
  const money = (minor: number) => ({ decimal: decimal({ minor, currency }) });
  return [
    on,
    kind,
    movementText(movement, currency, words),
    merchant,
    order,
    planId,
    reference,
    currency,
    money(movement.amountMinor),
    money(movement.changeMinor),
    money(movement.balanceMinor),
  ];
}

function borderRow(
  kind: "opening_balance" | "closing_balance",
  day: string,
  { currency }: Section,
  minor: number,
  { t }: Words,
): Cell[] {
  const description = t(kind === "opening_balance" ? "statement.opening" : "statement.closing");
  const balance = { decimal: decimal({ minor, currency }) };
  return [day, kind, description, null, null, null, null, currency, null, null, balance];
}
