import { referenceOf } from "#server/plans/receipt.ts";
import type { Owner } from "./owner.ts";
import type { WayBack } from "#server/plans/refund-view.ts";
import type { Block, Document } from "./pdf/document.ts";
import type { RefundNote } from "./refund.ts";
import { documentOf, factIf, ownerFacts, type Words, wordsFor } from "./words.ts";

export function refundPdf(owner: Owner, refund: RefundNote): Document {
  const words = wordsFor(owner);
  const { t, dayOf, money } = words;
  const { merchant, title, order, currency, toPlanMinor, waysBack } = refund;
  const amount = (minor: number) => money(minor, currency);
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
          { label: t("refund.createdOn"), text: dayOf(refund.createdAt) },
        ],
      },
      ...waysBack.map((way): Block => ({ kind: "facts", facts: wayFacts(way, words) })),
      { kind: "paragraph", text: t(NOTES[refund.state]) },
    ],
  });
}

const NOTES = {
  created: "refund.onItsWay",
  sent: "refund.onItsWay",
  arrived: "refund.note",
  failed: "refund.failed",
};

function wayFacts(way: WayBack, { t, dayOf, money }: Words) {
  const { amount, method, state, isByHand, sentAt, arrivedAt, parts } = way;
  const day = (at: string | null) => (at ? dayOf(new Date(at)) : "");
  return [
    {
      label: t(state === "arrived" ? "refund.back" : "refund.toMethod"),
      text: money(amount.minor, amount.currency),
    },
    state === "failed"
      ? { label: t("refund.notTakenBy"), text: method }
      : { label: t("refund.method"), text: isByHand ? t("refund.anotherWay") : method },
    ...factIf(sentAt !== null, t("refund.sentOn"), day(sentAt)),
    ...factIf(arrivedAt !== null, t("refund.arrivedOn"), day(arrivedAt)),
    ...parts
      .map(({ amount: part, reference }) => ({
        label: parts.length > 1 ? money(part.minor, part.currency) : t("refund.bankReference"),
        text: reference ?? "",
      }))
      .filter(({ text }) => text !== ""),
  ];
}
