import { stringify } from "csv-stringify/sync";
import { kinds } from "./kinds.ts";
import type { ImportKind } from "./schema.ts";

type Row = Record<string, string | number>;

/** As a shop of ours could have it; what a row leaves out stays empty. */
const EXAMPLES: Record<ImportKind, Row[]> = {
  merchants: [
    {
      reference: "m-17",
      name: "North Sole",
      website: "https://northsole.example",
      category: "shoes",
    },
  ],
  customers: [
    {
      reference: "c-204",
      name: "Ada Lindqvist",
      email: "ada@example.com",
      locale: "sv-SE",
      timeZone: "Europe/Stockholm",
      phone: "+46701234567",
    },
  ],
  purchases: [
    {
      reference: "o-1001",
      merchant: "m-17",
      customer: "c-204",
      purchasedAt: "2026-11-23T14:30:00Z",
      currency: "SEK",
      totalMinor: 120_000,
      "items.title": "Trail shoes",
      "items.quantity": 2,
      "items.unitMinor": 60_000,
      "plan.reference": "p-1001",
      "plan.kind": "instalments",
      "plan.instalments.dueOn": "2026-11-23",
      "plan.instalments.amountMinor": 40_000,
    },
    {
      reference: "o-1001",
      "plan.instalments.dueOn": "2026-12-23",
      "plan.instalments.amountMinor": 40_000,
    },
    {
      reference: "o-1001",
      "plan.instalments.dueOn": "2027-01-23",
      "plan.instalments.amountMinor": 40_000,
    },
  ],
  payments: [
    {
      reference: "pay-5001",
      plan: "p-1001",
      instalment: 1,
      amountMinor: 40_000,
      currency: "SEK",
      method: "Visa ···· 4242",
      at: "2026-11-23T14:30:05Z",
      outcome: "settled",
    },
  ],
};

/** All columns of a kind with an example of it, which reads as it is written. */
export const templateOf = (kind: ImportKind) =>
  stringify(EXAMPLES[kind], {
    header: true,
    columns: kinds[kind].columns.map(({ name }) => ({ key: name, header: name })),
    bom: true,
    record_delimiter: "windows",
    // A dot in a heading is part of its name here, and no way into an object.
    cast: {},
  });
