import type { Language } from "#server/platform/locale.ts";

/** What the articles call it; searched for beside the customer's own words. */
export const topics = {
  pay_early: {
    en: "pay early",
    de: "früher bezahlen",
    sv: "betala tidigare",
    ar: "الدفع مبكرا",
  },
  extend_due_date: {
    en: "move due date, more time to pay",
    de: "Fälligkeit verschieben, mehr Zeit",
    sv: "flytta förfallodag, mer tid",
    ar: "تغيير موعد الدفع، تطلب يوما آخر يناسبك",
  },
  report_return: {
    en: "return goods, report a return",
    de: "Retoure melden, zurücksenden",
    sv: "retur, anmäla retur, skicka tillbaka",
    ar: "الإرجاع، الإبلاغ عن إرجاع",
  },
  "refund_status.time": {
    en: "refund, how long it takes",
    de: "Erstattung, Dauer",
    sv: "återbetalning, hur lång tid",
    ar: "الاسترداد، كم يستغرق",
  },
  late_fee: {
    en: "fees and interest, paying late",
    de: "Gebühren und Zinsen, zu spät zahlen",
    sv: "avgifter och ränta, betala sent",
    ar: "الرسوم والفائدة، التأخر في الدفع",
  },
  payment_failed: {
    en: "payment failed, try again",
    de: "Zahlung fehlgeschlagen, erneut versuchen",
    sv: "betalning misslyckades, nytt försök",
    ar: "فشلت دفعة، رصيد غير كاف، بطاقة منتهية، مرفوضة",
  },
  hardship: {
    en: "cannot pay, difficult times, help",
    de: "nicht zahlen können, schwierige Zeiten, Hilfe",
    sv: "kan inte betala, svåra tider, hjälp",
    ar: "عندما لا تستطيع الدفع، فقدان عمل، دفعات أصغر",
  },
  dispute_problem_with_order: {
    en: "problem with the order, shop",
    de: "Problem mit der Bestellung, Shop",
    sv: "problem med beställningen, butik",
    ar: "مشكلة في الطلب، المتجر",
  },
  payment_method: {
    en: "change card, payment method",
    de: "Karte ändern, Zahlungsart",
    sv: "byta kort, betalsätt",
    ar: "تغيير البطاقة، طريقة الدفع",
  },
  data_export: {
    en: "personal data, account, privacy",
    de: "persönliche Daten, Konto, Datenschutz",
    sv: "personuppgifter, konto, integritet",
    ar: "البيانات الشخصية، الحساب، الخصوصية",
  },
  "talk_to_human.contact": {
    en: "contact, reach a person",
    de: "Kontakt, Mensch erreichen",
    sv: "kontakt, nå en medarbetare, människa",
    ar: "التواصل، الوصول إلى شخص",
  },
  "plan_details.how": {
    en: "how it works, plans",
    de: "so funktioniert es, Pläne",
    sv: "så fungerar det, planer",
    ar: "كيف يعمل، الخطط",
  },
  fraud_unrecognised: {
    en: "unknown charge",
    de: "unbekannte Abbuchung",
    sv: "okänd dragning",
    ar: "خصم غير معروف",
  },
  change_due_date: {
    en: "pay day, move a due date for all plans",
    de: "Zahltag, Fälligkeit aller Pläne verschieben",
    sv: "betaldag, flytta förfallodag för alla planer",
    ar: "يوم الدفع، تغيير موعد الدفع لكل الخطط",
  },
  statement_receipt: {
    en: "statements and receipts",
    de: "Belege und Aufstellungen",
    sv: "kvitton och sammanställningar",
    ar: "الكشوف والإيصالات",
  },
  spending_limit: {
    en: "your limit, lower it, take a break",
    de: "Ihr Rahmen, senken, Pause",
    sv: "din gräns, sänka, paus",
    ar: "حد الإنفاق، خفضه، استراحة",
  },
  declined_purchase: {
    en: "your purchase wasn’t approved",
    de: "Ihr Einkauf wurde nicht genehmigt",
    sv: "ditt köp godkändes inte",
    ar: "لم تُقبل عملية الشراء",
  },
  account_details: {
    en: "change your email address, name, phone or home address",
    de: "E-Mail-Adresse, Namen, Telefon oder Anschrift ändern",
    sv: "ändra e-postadress, namn, telefon eller hemadress",
    ar: "تغيير البريد الإلكتروني أو الاسم أو العنوان",
  },
  close_account: {
    en: "close your account, personal data",
    de: "Konto schließen, persönliche Daten",
    sv: "avsluta ditt konto, personuppgifter",
    ar: "إغلاق الحساب، بياناتك الشخصية",
  },
  book_callback: {
    en: "book a call",
    de: "Rückruf vereinbaren",
    sv: "boka ett samtal",
    ar: "حجز مكالمة",
  },
  talk_to_human: {
    en: "talk to a person",
    de: "mit einem Menschen sprechen",
    sv: "prata med en medarbetare",
    ar: "التحدث مع موظف",
  },
  product_feedback: {
    en: "feedback: ideas, problems and praise",
    de: "Feedback: Ideen, Probleme und Lob",
    sv: "synpunkter: idéer, problem och beröm",
    ar: "الملاحظات: أفكار ومشكلات وإشادة",
  },
  complaint: {
    en: "make a complaint",
    de: "Beschwerde einreichen",
    sv: "lämna ett klagomål",
    ar: "تقديم شكوى",
  },
} satisfies Record<string, Record<Language, string>>;
