import type { ThemeArea, ThemeStatus } from "#server/platform/prisma/enums.ts";
import type { Colleague } from "./submission.ts";

export type ThemeStory = {
  title: string;
  area: ThemeArea;
  status: ThemeStatus;
  owner?: Colleague;
  /** Months from now in which it is to be there. */
  inMonths?: number;
  /** How the submissions begin that say it. */
  submissions: string[];
  /** What customers say of it in chats. */
  said?: RegExp;
  shipped?: { daysAgo: number; texts: Record<string, string> };
};

/** What the team has made of what customers said, in every status that there is. */
export const THEME_STORIES: ThemeStory[] = [
  {
    title: "One payment day for all plans",
    area: "plans",
    status: "planned",
    owner: "samir",
    inMonths: 2,
    submissions: ["I get paid on the 28th", "Låt mig välja vilken dag"],
    said: /employer pays late this month|salary comes in|das Gehalt ist schon da|lönen? kommer|الراتب/iu,
  },
  {
    title: "Say where a refund is, and when it arrives",
    area: "returns",
    status: "confirmed",
    owner: "grace",
    submissions: ["Refund arrived at the shop on the 4th"],
    said: /the plan says "arrived" and my bank says no|where('s| is) my (money|refund)|wo ist mein geld|var är mina pengar|كم يستغرق وصول المبلغ المسترد/iu,
  },
  {
    title: "Return one item out of several",
    area: "returns",
    status: "in_progress",
    owner: "ruth",
    inMonths: 1,
    submissions: ["I sent one of two items back", "Skickade tillbaka halva ordern"],
    said: /return just one of two things|nur ein teil der bestellung|eins behalten, eins zurück|behålla? en|أرجع واحد وأحتفظ بالثاني/iu,
  },
  {
    title: "Help when a shop refuses a damaged item",
    area: "returns",
    status: "confirmed",
    submissions: ["Butiken gick i konkurs", "Die Rücksendung läuft seit 16 Tagen"],
    said: /they refuse to take it back|lehnt meine Rücksendung ab|nekar min retur|رفض الإرجاع/iu,
  },
  {
    title: "Say why a payment failed",
    area: "payments",
    status: "in_progress",
    owner: "samir",
    inMonths: 0,
    submissions: ["Got a “payment failed” mail", "Karte abgelaufen, neue hinterlegt"],
    said: /what if the payment bounces|Konto nicht gedeckt ist, was dann|har fått nytt kort, var lägger jag in det/iu,
  },
  {
    title: "Pay several instalments at once",
    area: "payments",
    status: "planned",
    inMonths: 3,
    submissions: ["Könnte man mehrere Raten", "tried to pay early. button"],
    said: /got a bonus, can i clear/iu,
  },
  {
    title: "Explain that there is no password",
    area: "account",
    status: "confirmed",
    owner: "jonas",
    submissions: ["Fingerabdruck statt Code"],
    said: /is there a password somewhere|never set a password|kein passwort|inget lösenord|كلمة مرور/iu,
  },
  {
    title: "Fewer emails, with the shop in the subject",
    area: "support",
    status: "planned",
    owner: "ruth",
    inMonths: 1,
    submissions: [
      "Weekly summary instead",
      "fick fyra mejl",
      "Could the reminder say the name of the shop",
    ],
  },
  {
    title: "Receipts of a whole year",
    area: "account",
    status: "confirmed",
    submissions: ["Kvitton som pdf", "An export for people who do their own books"],
    said: /where do i see the receipt|kvitto för|beleg für/iu,
  },
  {
    title: "Is this call really from us?",
    area: "support",
    status: "proposed",
    submissions: [],
    said: /asked for a code from you|wollte einen code von mir|konstigt samtal i dag/iu,
  },
  {
    title: "Signed out when switching to the banking app",
    area: "app",
    status: "proposed",
    submissions: [
      "the app logs me out every single time",
      "Seit dem letzten Update springt die Seite",
    ],
  },
  {
    title: "Say what paying early costs",
    area: "payments",
    status: "shipped",
    owner: "samir",
    submissions: ["Show the interest in pounds", "Betalade i förskott men fick"],
    said: /paying early|early payment cost|früher zahlen|früher zu beenden|betala i förtid|السداد المبكر/iu,
    shipped: {
      daysAgo: 12,
      texts: {
        en: "You asked what it costs to pay early. Every plan now says it before you pay: it never costs anything, and with financing you save the interest that’s left.",
        de: "Sie haben gefragt, was vorzeitiges Zahlen kostet. Jeder Plan sagt es jetzt vor dem Zahlen: Es kostet nie etwas, und bei Finanzierungen sparen Sie die restlichen Zinsen.",
        sv: "Du undrade vad det kostar att betala i förtid. Nu står det i varje plan innan du betalar: det kostar ingenting, och med finansiering sparar du räntan som är kvar.",
        ar: "سألتم عن تكلفة السداد المبكر. أصبحت كل خطة توضح ذلك قبل الدفع: لا تكلفة على الإطلاق، وفي التمويل توفر الفوائد المتبقية.",
      },
    },
  },
  {
    title: "Plans with nothing left close by themselves",
    area: "plans",
    status: "shipped",
    owner: "grace",
    submissions: ["Bought boots, returned boots"],
    said: /covered by a refund/iu,
    shipped: {
      daysAgo: 34,
      texts: {
        en: "You told us that plans stayed open with nothing left to pay. They now close by themselves, and yours has.",
        de: "Sie haben uns gesagt, dass Pläne offen blieben, obwohl nichts mehr zu zahlen war. Sie schließen sich jetzt von selbst.",
        sv: "Du berättade att planer låg kvar fast inget fanns att betala. Nu avslutas de av sig själva.",
        ar: "أخبرتمونا أن الخطط تبقى مفتوحة دون مبلغ متبقٍّ. أصبحت تُغلق تلقائيًا.",
      },
    },
  },
  {
    title: "Next payment in the phone’s wallet or on its home screen",
    area: "app",
    status: "declined",
    owner: "ruth",
    submissions: ["Apple wallet style pass", "Widget på hemskärmen"],
  },
];
