import type { Ask } from "./asks.ts";
import type { Intent } from "./intents.ts";
import type { Language } from "#server/platform/locale.ts";

/** What the help pages call it, beside the customer's own words. */
const topics: Record<Language, Partial<Record<Intent, string>>> = {
  en: {
    pay_early: "pay early",
    move_date: "move due date, more time to pay",
    how_return: "return goods, report a return",
    refund_time: "refund, how long it takes",
    costs: "fees and interest, paying late",
    failed_payment: "payment failed, try again",
    cannot_pay: "cannot pay, difficult times, help",
    not_delivered: "problem with the order, shop",
    change_method: "change card, payment method",
    my_data: "personal data, account, privacy",
    contact: "contact, reach a person",
    how_it_works: "how it works, plans",
    unknown_charge: "unknown charge",
  },
  de: {
    pay_early: "früher bezahlen",
    move_date: "Fälligkeit verschieben, mehr Zeit",
    how_return: "Retoure melden, zurücksenden",
    refund_time: "Erstattung, Dauer",
    costs: "Gebühren und Zinsen, zu spät zahlen",
    failed_payment: "Zahlung fehlgeschlagen, erneut versuchen",
    cannot_pay: "nicht zahlen können, schwierige Zeiten, Hilfe",
    not_delivered: "Problem mit der Bestellung, Shop",
    change_method: "Karte ändern, Zahlungsart",
    my_data: "persönliche Daten, Konto, Datenschutz",
    contact: "Kontakt, Mensch erreichen",
    how_it_works: "so funktioniert es, Pläne",
    unknown_charge: "unbekannte Abbuchung",
  },
  sv: {
    pay_early: "betala tidigare",
    move_date: "flytta förfallodag, mer tid",
    how_return: "retur, anmäla retur, skicka tillbaka",
    refund_time: "återbetalning, hur lång tid",
    costs: "avgifter och ränta, betala sent",
    failed_payment: "betalning misslyckades, nytt försök",
    cannot_pay: "kan inte betala, svåra tider, hjälp",
    not_delivered: "problem med beställningen, butik",
    change_method: "byta kort, betalsätt",
    my_data: "personuppgifter, konto, integritet",
    contact: "kontakt, nå en medarbetare, människa",
    how_it_works: "så fungerar det, planer",
    unknown_charge: "okänd dragning",
  },
  ar: {
    pay_early: "الدفع مبكرا",
    move_date: "تأجيل موعد الاستحقاق، وقت أكثر",
    how_return: "الإرجاع، الإبلاغ عن إرجاع",
    refund_time: "الاسترداد، كم يستغرق",
    costs: "الرسوم والفائدة، التأخر في الدفع",
    failed_payment: "فشلت دفعة، رصيد غير كاف، بطاقة منتهية، مرفوضة",
    cannot_pay: "عندما لا تستطيع الدفع، فقدان عمل، دفعات أصغر",
    not_delivered: "مشكلة في الطلب، المتجر",
    change_method: "تغيير البطاقة، طريقة الدفع",
    my_data: "البيانات الشخصية، الحساب، الخصوصية",
    contact: "التواصل، الوصول إلى شخص",
    how_it_works: "كيف يعمل، الخطط",
    unknown_charge: "خصم غير معروف",
  },
};

/** The question in the words of both. */
export const questionOf = ({ intent, text }: Ask, language: Language) =>
  `${topics[language][intent] ?? ""} ${text}`.trim();
