import type { Language } from "#server/platform/locale.ts";
import type { CaseKind } from "#server/plans/schema.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";
import { reportingWords, type ReportingWords } from "./reporting-words.ts";

/** What has gone wrong with a purchase, or `state`: they ask how it stands with what they have reported. */
export type Report = Problem | "state";
export type Problem = Reported | null;

/** Of a purchase that is not theirs there are answers of its own. */
type Reported = Exclude<CaseKind, "not_mine">;

type Says = (list: keyof ReportingWords) => boolean;

/** @param whole what they said beside it: of a purchase somebody else has made there are other answers */
export function reportIn(text: string, whole: string, language: Language): Report {
  const words = reportingWords[language];
  if (has(plain(whole), words.other)) return null;
  const said = plain(text);
  const says: Says = (list) => has(said, words[list]);
  if (asksAfterReport(says)) return "state";
  const isAsked = says("asks");
  return order.find((kind) => !(isAsked && isPast.has(kind)) && signs[kind](says)) ?? null;
}

export function problemIn(text: string, whole: string, language: Language): Problem {
  const report = reportIn(text, whole, language);
  return report === "state" ? null : report;
}

const asksAfterReport = (says: Says) =>
  (says("shop") && says("answered") && !says("refund")) ||
  (says("news") && (says("matter") || (says("complaint") && isWrong(says))));

const isWrong = (says: Says) => says("faulty") || says("wrong") || says("goods");

/** "Can I cancel the order?" tells of nothing that has happened. */
const isPast = new Set<Reported>(["sent_back", "order_cancelled", "charged_twice"]);

/** What was done about it says more than why. */
const order: Reported[] = [
  "charged_twice",
  "order_cancelled",
  "sent_back",
  "not_arrived",
  "wrong_item",
  "faulty",
];

const signs: Record<Reported, (says: Says) => boolean> = {
  charged_twice: (says) => says("charges") || (says("twice") && says("charged")),
  order_cancelled: (says) => says("cancelled") && !says("refund"),
  sent_back: (says) => says("sentBack") && !says("refund"),
  not_arrived: (says) => !says("notBought") && hasNotCome(says),
  wrong_item: (says) =>
    says("wrong") || (says("ordered") && says("instead") && !says("negated") && !says("notBought")),
  faulty: (says) => says("faulty") && !says("notBought"),
};

function hasNotCome(says: Says) {
  const isOfGoods = says("goods") || says("ordered");
  return (
    says("nothing") ||
    (says("negated") && (says("arrived") || (says("got") && isOfGoods))) ||
    (says("missing") && isOfGoods)
  );
}

const patterns = new Map<string, RegExp>();

function has(said: string, list: string) {
  const known = patterns.get(list) ?? pattern(`${START}${any(list)}${END}`);
  patterns.set(list, known);
  known.lastIndex = 0;
  return known.test(said);
}
