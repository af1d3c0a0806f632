import type { Owner } from "#server/documents/owner.ts";
import type { Movement, Statement } from "#server/documents/schema.ts";

export const ownerIn = (locale: string, name = "Ada Lindqvist"): Owner => ({
  id: "01900000-0000-7000-8000-000000000001",
  name,
  email: "ada@example.test",
  locale,
  timeZone: "Europe/Stockholm",
});

export const movement = (fields: Partial<Movement> = {}): Movement => ({
  kind: "payment",
  on: "2026-03-02",
  planId: "01900000-0000-7000-8000-000000000002",
  merchant: "North Sole",
  order: "NS-1001",
  method: "Visa ···· 4242",
  isElsewhere: false,
  reference: "7F3K-92QD",
  amountMinor: 1250,
  changeMinor: -1250,
  balanceMinor: 3750,
  ...fields,
});

export const statementWith = (movements: Movement[], currency = "GBP"): Statement => ({
  period: { from: "2026-01-01", to: "2026-03-31" },
  sections: [
    {
      currency,
      openingMinor: 5000,
      closingMinor: movements.at(-1)?.balanceMinor ?? 5000,
      movements,
    },
  ],
});
