import type { Language } from "#server/platform/locale.ts";

type Texts = Record<Language, string>;
export type ReplyName = "hello" | "next" | "date" | "card" | "refund" | "return" | "pause" | "bye";

export const REPLY_TEXTS: Record<ReplyName, Texts> = {
  hello: {
    en: "Hi {{customer}}, this is {{agent}} at {{company}}. I’m reading what you wrote and will be right with you.",
    de: "Guten Tag {{customer}}, hier ist {{agent}} von {{company}}. Ich lese kurz nach, was Sie geschrieben haben, und bin gleich für Sie da.",
    sv: "Hej {{customer}}, det är {{agent}} på {{company}}. Jag läser det du har skrivit och svarar strax.",
    ar: "مرحبًا {{customer}}، معك {{agent}} من {{company}}. أقرأ الآن ما كتبته وسأجيبك بعد لحظات.",
  },
  next: {
    en: "Your next payment is {{amount}} to {{merchant}}, due on {{due}}. You can pay it earlier in your plan at any time.",
    de: "Ihre nächste Zahlung beträgt {{amount}} an {{merchant}}. Der Zahlungstag ist {{due}}. Sie können in Ihrem Ratenplan jederzeit früher zahlen.",
    sv: "Din nästa betalning är {{amount}} till {{merchant}}. Förfallodagen är {{due}}. Du kan när som helst betala tidigare i din betalplan.",
    ar: "دفعتك القادمة هي {{amount}} لمتجر {{merchant}}، وتستحق يوم {{due}}. يمكنك دفعها قبل موعدها من خطتك في أي وقت.",
  },
  date: {
    en: "Your next payment of {{amount}} to {{merchant}} is due on {{due}}. Which day would suit you better? I’ll check whether we can move it.",
    de: "Ihre nächste Zahlung von {{amount}} an {{merchant}} ist am {{due}} fällig. Welcher Tag würde Ihnen besser passen? Ich prüfe, ob wir sie verschieben können.",
    sv: "Din nästa betalning på {{amount}} till {{merchant}} förfaller {{due}}. Vilken dag passar dig bättre? Jag kollar om vi kan flytta den.",
    ar: "دفعتك القادمة البالغة {{amount}} لمتجر {{merchant}} تستحق يوم {{due}}. أي يوم يناسبك أكثر؟ سأتحقق مما إذا كان بإمكاننا نقل الموعد.",
  },
  card: {
    en: "You can change your payment method under Account, Payment methods. Please don’t send card numbers here: we never need them in the chat.",
    de: "Ihre Zahlungsmethode ändern Sie unter Konto, Zahlungsmethoden. Bitte senden Sie hier keine Kartennummern: Wir brauchen sie im Chat nie.",
    sv: "Du byter betalsätt under Konto, Betalsätt. Skicka inga kortnummer här: vi behöver dem aldrig i chatten.",
    ar: "يمكنك تغيير طريقة الدفع من «الحساب» ثم «طرق الدفع». من فضلك لا ترسل أرقام البطاقات هنا، فنحن لا نحتاج إليها في المحادثة أبدًا.",
  },
  refund: {
    en: "Once the shop confirms your return, we take it off your plan. If you’ve already paid more than you owe, we send the difference back to you.",
    de: "Sobald der Shop Ihre Rückgabe bestätigt, ziehen wir sie von Ihrem Ratenplan ab. Haben Sie schon mehr gezahlt, als Sie schulden, überweisen wir Ihnen die Differenz zurück.",
    sv: "När butiken har bekräftat din retur drar vi av den från din betalplan. Har du redan betalat mer än du är skyldig betalar vi tillbaka mellanskillnaden.",
    ar: "بمجرد أن يؤكد المتجر إرجاعك، نخصم المبلغ من خطتك. وإذا كنت قد دفعت أكثر مما عليك، نعيد إليك الفرق.",
  },
  return: {
    en: "Have you sent something back, {{customer}}? Open the plan and choose to report it, or tell me which items and when you sent them, and I’ll report it for you.",
    de: "Haben Sie etwas zurückgeschickt, {{customer}}? Melden Sie es in Ihrem Ratenplan, oder schreiben Sie mir, welche Artikel und wann. Dann melde ich es für Sie.",
    sv: "Har du skickat tillbaka något, {{customer}}? Anmäl det i betalplanen, eller skriv till mig vilka varor och när du skickade dem, så anmäler jag det åt dig.",
    ar: "هل أرجعت شيئًا يا {{customer}}؟ أبلغ عنه من الخطة نفسها، أو أخبرني بالمنتجات وتاريخ إرسالها وسأبلغ عنه نيابة عنك.",
  },
  pause: {
    en: "Thank you for telling us, {{customer}}. There are ways we can help. Is it this one payment that’s difficult, or the next few months?",
    de: "Danke, dass Sie uns das sagen, {{customer}}. Wir finden gemeinsam einen Weg. Geht es um diese eine Zahlung oder um die nächsten Monate?",
    sv: "Tack för att du berättar, {{customer}}. Vi hittar en lösning tillsammans. Gäller det bara den här betalningen, eller de närmaste månaderna?",
    ar: "شكرًا لإخبارنا يا {{customer}}. لدينا طرق للمساعدة وسنجد حلًا معًا. هل الصعوبة في هذه الدفعة فقط أم في الأشهر القادمة أيضًا؟",
  },
  bye: {
    en: "Is there anything else I can help you with, {{customer}}? If not, have a good day. You can write here again at any time.",
    de: "Kann ich sonst noch etwas für Sie tun, {{customer}}? Wenn nicht, wünsche ich Ihnen einen schönen Tag. Sie können hier jederzeit wieder schreiben.",
    sv: "Är det något mer jag kan hjälpa dig med, {{customer}}? Annars får du ha en fin dag. Du kan alltid skriva här igen.",
    ar: "هل هناك شيء آخر أستطيع مساعدتك فيه يا {{customer}}؟ إن لم يكن، فأتمنى لك يومًا طيبًا. يمكنك الكتابة هنا في أي وقت.",
  },
};

/** English is what they are called wherever there is no other. */
export const REPLY_TITLES: Record<ReplyName, Omit<Texts, "en">> = {
  hello: { de: "Begrüßung", sv: "Hälsning", ar: "تحية" },
  next: { de: "Nächste Zahlung", sv: "Nästa betalning", ar: "الدفعة القادمة" },
  date: {
    de: "Anderen Zahlungstag anbieten",
    sv: "Erbjud en annan förfallodag",
    ar: "عرض موعد استحقاق آخر",
  },
  card: { de: "Zahlungsmethode ändern", sv: "Byta betalsätt", ar: "تغيير طريقة الدفع" },
  refund: {
    de: "So läuft eine Erstattung",
    sv: "Så fungerar en återbetalning",
    ar: "كيف يتم رد المبلغ",
  },
  return: { de: "Rückgabe melden", sv: "Anmäl en retur", ar: "الإبلاغ عن إرجاع" },
  pause: {
    de: "Kann gerade nicht zahlen",
    sv: "Kan inte betala just nu",
    ar: "لا يستطيع الدفع الآن",
  },
  bye: { de: "Noch etwas?", sv: "Något mer?", ar: "هل من شيء آخر؟" },
};
