import type { Language } from "#server/platform/locale.ts";

export type HelpIntent = {
  kind: "help";
  /** What the articles call it; searched for beside the customer's own words. */
  topic: Record<Language, string>;
  /** The assistant can only explain it; a person is offered, who can do it. */
  isForPerson?: true;
  /** The customer can do it here: whoever wants to, and does not only ask, is shown what to confirm. */
  isOfPaying?: true;
  isOfMoving?: true;
  isOfSetting?: true;
  /** The customer reports it here, and what they have reported is known. */
  isOfReporting?: true;
  /** A wrong answer hurts: the passage has to fit well, or a person is the better answer. */
  isDelicate?: true;
  reason?: "hardship";
};

export const helpIntents = {
  pay_early: {
    kind: "help",
    topic: {
      en: "pay early",
      de: "früher bezahlen",
      sv: "betala tidigare",
      ar: "الدفع مبكرا",
    },
    isOfPaying: true,
  },
  move_date: {
    kind: "help",
    topic: {
      en: "move due date, more time to pay",
      de: "Fälligkeit verschieben, mehr Zeit",
      sv: "flytta förfallodag, mer tid",
      ar: "تغيير موعد الدفع، تطلب يوما آخر يناسبك",
    },
    isOfMoving: true,
  },
  how_return: {
    kind: "help",
    topic: {
      en: "return goods, report a return",
      de: "Retoure melden, zurücksenden",
      sv: "retur, anmäla retur, skicka tillbaka",
      ar: "الإرجاع، الإبلاغ عن إرجاع",
    },
  },
  refund_time: {
    kind: "help",
    topic: {
      en: "refund, how long it takes",
      de: "Erstattung, Dauer",
      sv: "återbetalning, hur lång tid",
      ar: "الاسترداد، كم يستغرق",
    },
  },
  costs: {
    kind: "help",
    topic: {
      en: "fees and interest, paying late",
      de: "Gebühren und Zinsen, zu spät zahlen",
      sv: "avgifter och ränta, betala sent",
      ar: "الرسوم والفائدة، التأخر في الدفع",
    },
  },
  failed_payment: {
    kind: "help",
    topic: {
      en: "payment failed, try again",
      de: "Zahlung fehlgeschlagen, erneut versuchen",
      sv: "betalning misslyckades, nytt försök",
      ar: "فشلت دفعة، رصيد غير كاف، بطاقة منتهية، مرفوضة",
    },
    isForPerson: true,
  },
  cannot_pay: {
    kind: "help",
    topic: {
      en: "cannot pay, difficult times, help",
      de: "nicht zahlen können, schwierige Zeiten, Hilfe",
      sv: "kan inte betala, svåra tider, hjälp",
      ar: "عندما لا تستطيع الدفع، فقدان عمل، دفعات أصغر",
    },
    reason: "hardship",
  },
  not_delivered: {
    kind: "help",
    topic: {
      en: "problem with the order, shop",
      de: "Problem mit der Bestellung, Shop",
      sv: "problem med beställningen, butik",
      ar: "مشكلة في الطلب، المتجر",
    },
    isOfReporting: true,
    isForPerson: true,
    isDelicate: true,
  },
  change_method: {
    kind: "help",
    topic: {
      en: "change card, payment method",
      de: "Karte ändern, Zahlungsart",
      sv: "byta kort, betalsätt",
      ar: "تغيير البطاقة، طريقة الدفع",
    },
    isOfSetting: true,
    isForPerson: true,
  },
  my_data: {
    kind: "help",
    topic: {
      en: "personal data, account, privacy",
      de: "persönliche Daten, Konto, Datenschutz",
      sv: "personuppgifter, konto, integritet",
      ar: "البيانات الشخصية، الحساب، الخصوصية",
    },
  },
  contact: {
    kind: "help",
    topic: {
      en: "contact, reach a person",
      de: "Kontakt, Mensch erreichen",
      sv: "kontakt, nå en medarbetare, människa",
      ar: "التواصل، الوصول إلى شخص",
    },
  },
  how_it_works: {
    kind: "help",
    topic: {
      en: "how it works, plans",
      de: "so funktioniert es, Pläne",
      sv: "så fungerar det, planer",
      ar: "كيف يعمل، الخطط",
    },
  },
  unknown_charge: {
    kind: "help",
    topic: {
      en: "unknown charge",
      de: "unbekannte Abbuchung",
      sv: "okänd dragning",
      ar: "خصم غير معروف",
    },
    isForPerson: true,
    isDelicate: true,
  },
} satisfies Record<string, HelpIntent>;
