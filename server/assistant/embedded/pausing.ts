import type { Language } from "#server/platform/locale.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";

type Words = {
  /** Says all of it by itself. */
  pause: string;
  /** To let rest, and what. */
  rest: string;
  what: string;
  /** To pay less at a time. */
  less: string;
  /** Speaks of a pause that there is, or of something that brings one. */
  other: string;
};

const words: Record<Language, Words> = {
  en: {
    pause:
      "payment holiday, payment holidays, payment break, payment breaks, payment pause, payment freeze, break from paying, break from payments, break from my payments",
    rest: "pause, pausing, freeze, freezing, suspend, suspending",
    what: "payment*, instalment*, installment*, plan, plans, paying, bills, everything",
    less: "less each month, less every month, less a month, less per month, smaller payments, smaller instalments, smaller installments, lower payments, lower instalments, lower installments, lower my payments, lower my instalments, reduce my payments, reduce my instalments, reduce my monthly",
    other: "pause of, return*, refund*, going back, fraud*",
  },
  de: {
    pause: "zahlungspause*, ratenpause*",
    rest: "pausieren, aussetzen",
    what: "zahlung*, raten, plan, pläne, alles",
    less: "weniger im monat, weniger pro monat, weniger jeden monat, jeden monat weniger, monatlich weniger, kleinere raten, kleinere zahlungen, niedrigere raten, raten senken, raten verringern, raten reduzieren, rate senken",
    other: "retoure*, rückgabe*, rücksendung*, erstattung*, geht zurück, gehen zurück, betrug*",
  },
  sv: {
    pause: "betalningspaus*, betalningsuppehåll, uppehåll med betalning*",
    rest: "pausa, frysa, göra uppehåll med",
    what: "betalning*, avbetalning*, delbetalning*, plan, planen, planer, planerna, allt",
    less: "mindre varje månad, mindre i månaden, mindre per månad, mindre betalningar, lägre betalningar, lägre belopp, mindre delbetalningar, sänka betalningarna, sänka mina betalningar",
    other: "retur*, återbetalning*, ska tillbaka, på väg till, inte lägre, bedrägeri*",
  },
  ar: {
    pause: "إجازة من الدفع, استراحة من الدفع, فترة سماح",
    rest: "أوقفوا, اوقفوا, أوقف, اوقف, تجميد, جمدوا, إيقاف, ايقاف",
    what: "دفعاتي, الدفعات, أقساطي, اقساطي, الأقساط, الاقساط",
    less: "أقل كل شهر, اقل كل شهر, أقل شهريا, اقل شهريا, أقساط أصغر, اقساط اصغر, دفعات أصغر, دفعات اصغر, تخفيض القسط, تخفيض الأقساط, تقليل القسط",
    other: "إرجاع, ارجاع, المرتجع, استرداد, رسوم, احتيال",
  },
};

const NEAR = String.raw`(?:\s+\S+){0,3}\s+`;

const patterns = new Map<Language, Record<"relief" | "other", RegExp>>();

/** Whether somebody asks for a rest from paying, or to pay less at a time. */
export function wantsRelief(text: string, language: Language) {
  const known = patterns.get(language) ?? patternsOf(words[language]);
  patterns.set(language, known);
  const said = plain(text.slice(0, MOST_LETTERS));
  return said.search(known.relief) >= 0 && said.search(known.other) < 0;
}

const MOST_LETTERS = 500;

function patternsOf({ pause, rest, what, less, other }: Words) {
  const either = [
    any(pause),
    any(less),
    `${any(rest)}(?:${NEAR}|\\s+)${any(what)}`,
    `${any(what)}(?:${NEAR}|\\s+)${any(rest)}`,
  ];
  return {
    relief: pattern(`${START}(?:${either.join("|")})${END}`),
    other: pattern(`${START}${any(other)}${END}`),
  };
}
