import { movementText } from "./movement-text.ts";
import type { Owner } from "./owner.ts";
import type { Block, Document, Fact, Row } from "./pdf/document.ts";
import type { MovementKind, Section, Statement } from "./schema.ts";
import { documentOf, factIf, ownerFacts, wordsFor, type Words } from "./words.ts";

export function statementPdf(owner: Owner, { period, sections }: Statement): Document {
  const words = wordsFor(owner);
  const { t, day } = words;
  const [from, to] = [day(period.from), day(period.to)];
  const facts = [
    ...ownerFacts(owner, words),
    { label: t("statement.period"), text: t("statement.fromTo", { from, to }) },
  ];
  return documentOf(owner, words, {
    title: t("statement.title"),
    blocks: [
      { kind: "facts", facts },
      ...(sections.length === 0 ? [paragraph(t("statement.nothing"))] : []),
      ...sections.flatMap((section) => blocksOf(section, period, words)),
      paragraph(t("statement.note", { timeZone: owner.timeZone })),
    ],
  });
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

function blocksOf(section: Section, period: Statement["period"], words: Words): Block[] {
  const { t, currency } = words;
  const name = currency(section.currency);
  return [
    { kind: "heading", text: t("statement.section", { name, code: section.currency }) },
    { kind: "facts", facts: summaryOf(section, words) },
    {
      kind: "table",
      columns: [
        { label: t("statement.columns.date"), share: 2.3 },
        { label: t("statement.columns.what"), share: 5.2 },
        { label: t("statement.columns.change"), share: 2.2, isAmount: true },
        { label: t("statement.columns.balance"), share: 2.2, isAmount: true },
      ],
      rows: rowsOf(section, period, words),
    },
  ];
}

/** What of it all was what, so that nobody has to add it up. */
function summaryOf(section: Section, { t, money }: Words): Fact[] {
  const { currency, openingMinor, closingMinor } = section;
  const fact = (key: string, minor: number): Fact => ({
    label: t(`statement.${key}`),
    text: money(minor, currency),
  });
  const sum = (kinds: MovementKind[]) => {
    const meant = section.movements.filter(({ kind }) => kinds.includes(kind));
    const minor = meant.reduce((total, { changeMinor }) => total + changeMinor, 0);
    return { isThere: meant.length > 0, minor };
  };
  const sums = [
    ["purchases", sum(["purchase"])],
    ["interest", sum(["interest", "interest_waived", "interest_saved"])],
    ["payments", sum(["payment"])],
    ["refunds", sum(["refund_to_plan"])],
  ] as const;
  return [
    fact("opening", openingMinor),
    ...sums.flatMap(([key, { isThere, minor }]) =>
      factIf(isThere, t(`statement.${key}`), money(minor, currency)),
    ),
    fact("closing", closingMinor),
  ];
}

function rowsOf(section: Section, period: Statement["period"], words: Words): Row[] {
  const { t, day, money } = words;
  const { currency, openingMinor, closingMinor } = section;
  const border = (on: string, label: string, minor: number): Row => ({
    cells: [day(on), label, "", money(minor, currency)],
    isStrong: true,
  });
  return [
    border(period.from, t("statement.opening"), openingMinor),
    ...section.movements.map((movement) => ({
      cells: [
        day(movement.on),
        movementText(movement, currency, words),
        movement.changeMinor === 0 ? "" : money(movement.changeMinor, currency),
        money(movement.balanceMinor, currency),
      ],
    })),
    border(period.to, t("statement.closing"), closingMinor),
  ];
}
