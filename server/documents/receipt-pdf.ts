import { referenceOf } from "#server/plans/receipt.ts";
import type { Owner } from "./owner.ts";
import type { Document } from "./pdf/document.ts";
import type { Receipt } from "./receipt.ts";
import { documentOf, factIf, ownerFacts, wordsFor } from "./words.ts";

export function receiptPdf(owner: Owner, receipt: Receipt): Document {
  const words = wordsFor(owner);
  const { t, dayOf, money } = words;
  const { currency, totalMinor, returnedMinor, savedMinor, method, paidAt, askedBy, parts } =
    receipt;
  const returned = money(returnedMinor, currency);
  return documentOf(owner, words, {
    title: t("receipt.title"),
    blocks: [
      {
        kind: "facts",
        facts: [
          ...ownerFacts(owner, words),
          { label: t("receipt.reference"), text: referenceOf(receipt.id) },
          { label: t("receipt.paidOn"), text: dayOf(paidAt) },
          { label: t("receipt.method"), text: method },
          { label: t("receipt.total"), text: money(totalMinor, currency) },
          ...factIf(returnedMinor > 0, t("receipt.returned"), returned),
          ...factIf(savedMinor > 0, t("receipt.saved"), money(savedMinor, currency)),
          ...factIf(askedBy !== null, t("receipt.askedBy"), askedBy ?? ""),
        ],
      },
      { kind: "heading", text: t("receipt.paid") },
      {
        kind: "table",
        columns: [
          { label: t("receipt.columns.what"), share: 5 },
          { label: t("receipt.columns.order"), share: 2.5 },
          { label: t("receipt.columns.part"), share: 2 },
          { label: t("receipt.columns.amount"), share: 2, isAmount: true },
        ],
        rows: [
          ...parts.map(({ merchant, title, order, number, amountMinor }) => ({
            cells: [
              t("receipt.item", { merchant, title }),
              order,
              t("receipt.part", { number }),
              money(amountMinor, currency),
            ],
          })),
          {
            cells: [t("receipt.sum"), "", "", money(totalMinor - returnedMinor, currency)],
            isStrong: true,
          },
        ],
      },
      { kind: "paragraph", text: t("receipt.note") },
    ],
  });
}
