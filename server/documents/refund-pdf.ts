import { referenceOf } from "#server/plans/receipt.ts";
import type { Owner } from "./owner.ts";
import type { Document } from "./pdf/document.ts";
import type { RefundNote } from "./refund.ts";
import { documentOf, factIf, ownerFacts, wordsFor } from "./words.ts";

export function refundPdf(owner: Owner, refund: RefundNote): Document {
  const words = wordsFor(owner);
  const { t, dayOf, money } = words;
  const { merchant, title, order, method, currency, toPlanMinor, toMethodMinor } = refund;
  const amount = (minor: number) => money(minor, currency);
  const [sent, arrived] = [refund.sentAt, refund.arrivedAt].map((at) => (at ? dayOf(at) : ""));
  const travels = toMethodMinor > 0;
  return documentOf(owner, words, {
    title: t("refund.title"),
    blocks: [
      {
        kind: "facts",
        facts: [
          ...ownerFacts(owner, words),
          { label: t("refund.reference"), text: referenceOf(refund.id) },
          { label: t("refund.merchant"), text: merchant },
          { label: t("refund.item"), text: title },
          { label: t("refund.order"), text: order },
        ],
      },
      { kind: "heading", text: t("refund.where") },
      {
        kind: "facts",
        facts: [
          { label: t("refund.amount"), text: amount(refund.amountMinor) },
          ...factIf(toPlanMinor > 0, t("refund.toPlan"), amount(toPlanMinor)),
          ...factIf(travels, t("refund.toMethod"), amount(toMethodMinor)),
          ...factIf(travels && method !== "", t("refund.method"), method),
          { label: t("refund.createdOn"), text: dayOf(refund.createdAt) },
          ...factIf(travels && Boolean(sent), t("refund.sentOn"), sent ?? ""),
          ...factIf(travels && Boolean(arrived), t("refund.arrivedOn"), arrived ?? ""),
        ],
      },
      {
        kind: "paragraph",
        text: t(travels && !arrived ? "refund.onItsWay" : "refund.note"),
      },
    ],
  });
}
