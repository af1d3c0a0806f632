import { referenceOf } from "#server/plans/receipt.ts";
import { effectiveRateOf } from "#server/plans/settlement.ts";
import type { Agreement, Due } from "./agreement.ts";
import type { Owner } from "./owner.ts";
import type { Block, Document } from "./pdf/document.ts";
import { documentOf, factIf, ownerFacts, wordsFor, type Words } from "./words.ts";

export function agreementPdf(owner: Owner, { plan, agreed, changed }: Agreement): Document {
  const words = wordsFor(owner);
  const { t, dayOf, money, percent } = words;
  const { currency, purchase, principalMinor, interestMinor, rateBps } = plan;
  const effective = interestMinor > 0 ? effectiveRateOf(plan) : null;
  const amount = (minor: number) => money(minor, currency);
  return documentOf(owner, words, {
    title: t("agreement.title"),
    blocks: [
      {
        kind: "facts",
        facts: [
          ...ownerFacts(owner, words),
          { label: t("agreement.reference"), text: referenceOf(plan.id) },
          { label: t("agreement.kind"), text: t(`agreement.kinds.${plan.kind}`) },
          { label: t("agreement.openedOn"), text: dayOf(plan.openedAt) },
        ],
      },
      { kind: "heading", text: t("agreement.purchase") },
      {
        kind: "facts",
        facts: [
          { label: t("agreement.merchant"), text: purchase.merchant.name },
          { label: t("agreement.order"), text: purchase.reference },
          { label: t("agreement.purchasedOn"), text: dayOf(purchase.purchasedAt) },
        ],
      },
      itemsOf(plan, words),
      { kind: "heading", text: t("agreement.cost") },
      {
        kind: "facts",
        facts: [
          { label: t("agreement.price"), text: amount(principalMinor) },
          ...factIf(rateBps > 0, t("agreement.rate"), percent(rateBps)),
          { label: t("agreement.interest"), text: amount(interestMinor) },
          ...factIf(effective !== null, t("agreement.effectiveRate"), percent(effective ?? 0)),
          { label: t("agreement.total"), text: amount(principalMinor + interestMinor) },
        ],
      },
      { kind: "heading", text: t("agreement.schedule") },
      {
        kind: "paragraph",
        text: t("agreement.agreed", {
          count: agreed.length,
          total: amount(principalMinor + interestMinor),
        }),
      },
      duesOf(agreed, currency, words),
      ...(changed ? changesOf(changed, currency, words) : []),
      { kind: "paragraph", text: t("agreement.note") },
      ...(interestMinor > 0 ? [noteOf(words)] : []),
    ],
  });
}

const noteOf = ({ t }: Words): Block => ({
  kind: "paragraph",
  text: t("agreement.noteInterest"),
});

const changesOf = (changed: Due[], currency: string, words: Words): Block[] => [
  { kind: "heading", text: words.t("agreement.since") },
  {
    kind: "paragraph",
    text: words.t("agreement.sinceText", { day: words.day(words.today) }),
  },
  duesOf(changed, currency, words),
];

const itemsOf = (
  { currency, purchase: { items } }: Agreement["plan"],
  { t, money }: Words,
): Block => ({
  kind: "table",
  columns: [
    { label: t("agreement.columns.item"), share: 6 },
    { label: t("agreement.columns.quantity"), share: 1.5, isAmount: true },
    { label: t("agreement.columns.unit"), share: 2.2, isAmount: true },
    { label: t("agreement.columns.sum"), share: 2.2, isAmount: true },
  ],
  rows: items.map(({ title, quantity, unitMinor }) => ({
    cells: [
      title,
      String(quantity),
      money(unitMinor, currency),
      money(unitMinor * quantity, currency),
    ],
  })),
});

const duesOf = (dues: Due[], currency: string, { t, day, money }: Words): Block => ({
  kind: "table",
  columns: [
    { label: t("agreement.columns.number"), share: 2 },
    { label: t("agreement.columns.dueOn"), share: 5 },
    { label: t("agreement.columns.amount"), share: 3, isAmount: true },
  ],
  rows: dues.map(({ number, dueOn, minor }) => ({
    cells: [String(number), day(dueOn), money(minor, currency)],
  })),
});
