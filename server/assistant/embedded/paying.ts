import type { Language } from "#server/platform/locale.ts";
import type { Payable } from "../proposed.ts";
import { normal } from "../normal.ts";
import { listed } from "../wants-person/wording.ts";
import { movingIn } from "./moving.ts";

type Wording = {
  /** Asks about paying, or says that it is done or cannot be: nothing is put before them to confirm. */
  asks: string;
  /** Some other sum than what is owed: the page lets them choose. */
  other: string;
  all: string;
  overdue: string;
  /** How a question begins; it is answered, and only what it names is put before them. */
  question: string;
  now: string;
  wish: string;
  /** Beside a sum of their own: to pay, to put towards. */
  verb: string;
  /** Of no plan in particular: everything, all at once. */
  everything: string;
};

/** Comma-separated; a word may end in `*` for any ending. */
const wordings: Record<Language, Wording> = {
  en: {
    asks: "when, how much, paid already, already been, already gone, already taken, already went, did you already, has already, have already, ive already, i already, it already, i paid, ive paid, have paid, was paid, been paid, cant, cannot, can not, couldnt, wont, dont, not, never, unable, fee, fees, cost, costs, charged, cheaper, penalty, interest, how does, declined, failed, gone through, refund*, later, days, weeks, more time",
    other: "part, partly, half, more than, extra, two, three, 2, 3",
    all: "all, whole, everything, full, fully, completely, rest, remaining, balance, off, settle, clear, close",
    overdue: "overdue, late, behind, missed, arrears, past due",
    question: "how, can, could, may, is it, where, what, am i, do i, does, would",
    now: "now, today, immediately, right away, owe",
    wish: "want, wanna, like to, love to, let me, can i, could i, may i, ill, i will, please, going to, id rather",
    verb: "pay, put, send, transfer, deposit, chip in, towards, toward",
    everything:
      "everything, it all, all of it, all of them, all at once, at once, in one go, whole lot",
  },
  de: {
    asks: "wann, wie viel, wieviel, gezahlt, bezahlt, uberwiesen, nicht, kein*, nie, gebuhr*, kostet, kosten, billiger, gunstiger, strafe, zins*, funktioniert, wie geht, abgelehnt, fehlgeschlagen, durchgegangen, angekommen, erstatt*, spater, tage, wochen, mehr zeit, aufschub",
    other: "teil, teilweise, halfte, mehr als, sonderzahlung, extra, zwei, drei, 2, 3",
    all: "alles, ganz*, komplett*, vollstandig, rest*, gesamt*, ablosen, abbezahlen, abzahlen, begleichen, schliessen, tilgung",
    overdue: "uberfallig*, verspatet*, ruckstand, ruckstande, verpasst*, versaumt*",
    question: "wie, kann, konnte, darf, ist es, wo, was, geht",
    now: "jetzt, heute, sofort, gleich, schulde",
    wish: "mochte, will, wurde gern, wurde gerne, kann ich, konnte ich, darf ich, lassen sie mich, lass mich, bitte, geht auch",
    verb: "zahl*, bezahl*, anzahl*, einzahl*, abzahl*, uberweis*, tilg*, anzuzahlen, einzuzahlen",
    everything: "alles, alle raten, alle zahlungen, alle plane, auf einmal, auf einen schlag",
  },
  sv: {
    asks: "nar, hur mycket, betalat, betald, betalt, inte, aldrig, ingen, inga, avgift*, kostar, kostnad*, billigare, ranta, funkar, fungerar, nekad*, misslyck*, gatt igenom, aterbetal*, senare, dagar, veckor, mer tid, uppskov",
    other: "en del, halva, mer an, extra, tva, tre, 2, 3",
    all: "allt, alltihop, hela, resten, losa, slutbetala, avsluta, helt",
    overdue: "forsenad*, forsenat, sena, forfallen, forfallna, forfallet, missad*, ligger efter",
    question: "hur, kan, kunde, far, gar det, var, vad",
    now: "nu, idag, i dag, genast, direkt, skyldig",
    wish: "vill, vilja, kan jag, far jag, lat mig, tack, gar det",
    verb: "betala, inbetala, delbetala, satta in, fora over, swisha, lagga",
    everything: "allt, alltihop, alla betalningar, alla planer, pa en gang, pa samma gang",
  },
  ar: {
    asks: "متى, كم, دفعت, سددت, دفعتها, دفعته, سبق, لا, لم, لن, ليس, مش, ما اقدر, ما عندي, رسوم, غرامة, ارخص, فائدة, كيف يعمل, رفضت, فشل*, استرداد, لاحقا, ايام, مهلة, تاجيل, وقت",
    other: "جزء, جزءا, نصف, اكثر, اضافي, اضافية, قسطين, 2, 3",
    all: "كل, كله, الكل, كامل, كاملا, كاملة, بالكامل, المتبقي, الباقي, اغلاق",
    overdue: "متاخر*, المتاخر*, متاخرات, المتاخرات, فائت*, الفائت*",
    question: "هل, كيف, اين, ما, ماذا, وين, فين, ممكن",
    now: "الان, اليوم, فورا, حالا, علي",
    wish: "اريد, ابغى, عايز, بدي, اود, حابب, هل يمكنني, ممكن, هل ادفع, هل استطيع, هل اقدر, خلوني, لو سمحت",
    verb: "ادفع, دفع, اسدد, سداد, احول, تحويل, اضع",
    everything: "كل شيء, الكل, كله, كلها, مرة واحدة, دفعة واحدة, كل الاقساط, كل الدفعات, كل الخطط",
  },
};

/** `asked`: it is a question, and what it names can be paid as well. `own`: a sum of their own, which the page lets them choose. */
export type Paying = "wanted" | "asked" | "own" | null;

/** @param whole what they said beside it: who has paid already wants nothing, whatever comes after */
export function payingIn(text: string, whole: string, language: Language): Paying {
  const { asks, other, overdue, now, question } = wordings[language];
  if (has(whole, asks)) return null;
  if (has(whole, other) || namesSum(whole)) return wishes(text, language) ? "own" : null;
  const isAsked = begins(text, question) && !has(text, now) && !has(text, overdue);
  return isAsked ? "asked" : "wanted";
}

export const paysOwnSum = (text: string, language: Language) =>
  namesSum(text) && wishes(text, language) && !has(text, wordings[language].asks);

function wishes(text: string, language: Language) {
  const { wish, verb } = wordings[language];
  if (movingIn(text, text, language)) return false;
  return has(text, verb) && (has(text, wish) || begins(text, verb));
}

/** "10,50 €", "twenty pounds": a sum of their own is chosen on the page, and never taken for the one that is owed. */
const namesSum = (text: string) =>
  SUM.test(text) ||
  has(
    text,
    "pound, pounds, quid, euro, euros, dollar, dollars, kronor, kr, dirham*, درهم*, يورو, جنيه*",
  );

const SUM =
  /\p{Sc}\s?\p{N}|\p{N}\s?(?:\p{Sc}|:-|kr\b|(?:eur|gbp|usd|sek|aed)\b)|\p{N}+[.,٫]\p{N}/iu;

export function payableIn(text: string, language: Language): Payable {
  const { all, overdue } = wordings[language];
  if (has(text, overdue)) return "overdue";
  return has(text, all) || namesEverything(text, language) ? "all" : "due";
}

export const namesEverything = (text: string, language: Language) =>
  has(text, wordings[language].everything);

const patterns = new Map<string, RegExp>();

const has = (text: string, list: string) => placeOf(text, list) >= 0;
const begins = (text: string, list: string) => placeOf(text, list) === 0;

function placeOf(text: string, list: string) {
  const pattern = patterns.get(list) ?? patternOf(list);
  patterns.set(list, pattern);
  return normal(text)
    .replaceAll(/['’´`]/gu, "")
    .trim()
    .search(pattern);
}

function patternOf(list: string) {
  const words = listed(list).map((word) => normal(word).replace("*", String.raw`\p{L}*`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join("|")})(?![\p{L}\p{N}])`, "u");
}
