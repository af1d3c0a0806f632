import { answers, asks, type Dialogue } from "./dialogue.ts";

/** Those that the assistant answered alone. */
export const ALONE: Dialogue[] = [
  {
    email: "astrid.lindqvist@example.com",
    daysAgo: 61,
    lines: [
      asks("kostar det något att betala i förväg?"),
      answers(
        "Nej. Du kan göra vilken betalning som helst före förfallodagen, och det kostar aldrig något.",
        "pay-early",
      ),
      asks("toppen"),
    ],
    score: 4,
  },
  {
    email: "hannah.brandt@example.com",
    daysAgo: 33,
    lines: [
      asks("Wie lange dauert es, bis eine Erstattung auf der Karte ist?"),
      answers(
        "Den Teil für Ihre Karte überweisen wir innerhalb von zwei Werktagen nach der Erstattung durch den Shop. Danach dauert es meist drei bis fünf Werktage, bis Ihre Bank den Betrag anzeigt.",
        "refunds",
      ),
      asks("Danke, dann warte ich noch."),
    ],
    score: 5,
  },
  {
    email: "lukas.vogt@example.com",
    daysAgo: 45,
    lines: [
      asks("was bedeutet durch erstattung gedeckt bei einer rate"),
      answers(
        "Durch Erstattung gedeckt heißt: Eine Erstattung hat den Rest dieser Rate beglichen.",
        "how-instalments-work",
      ),
    ],
    score: 4,
  },
  {
    email: "priya.nair@example.com",
    daysAgo: 70,
    lines: [
      asks("how do you work out the interest on my laptop plan"),
      answers(
        "Each month, you pay interest on what you still owe: the remaining amount times the yearly rate, divided by twelve.",
        "interest-on-financing",
      ),
      asks("ok that makes sense"),
    ],
    score: 5,
  },
  {
    email: "khalid.almansoori@example.com",
    daysAgo: 22,
    lines: [
      asks("كيف أستخدم بطاقة أخرى؟"),
      answers(
        "اكتب إلينا في المحادثة أنك تريد الدفع ببطاقة أخرى، ولأي خطة. سيصلك نموذج آمن لإدخال بيانات البطاقة.",
        "payment-methods",
      ),
    ],
    score: 4,
  },
];
