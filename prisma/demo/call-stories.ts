import type { CallEnd, CallOutcome, CallTopic } from "#server/callbacks/schema.ts";

type Language = "en" | "de" | "sv" | "ar";

/** What a call was about in the customer's words, and what the agent wrote down when it was over. */
export type CallStory = {
  topic: CallTopic;
  note: Record<Language, string>;
  notes: string;
};

const FIRST: CallStory = {
  topic: "payments",
  note: {
    en: "The payment was taken twice, I think.",
    de: "Ich glaube, es wurde zweimal abgebucht.",
    sv: "Jag tror att betalningen drogs två gånger.",
    ar: "أظن أن الدفعة سُحبت مرتين.",
  },
  notes: "One was only a reservation. Explained, relieved.",
};

export const CALL_STORIES: [CallStory, ...CallStory[]] = [
  FIRST,
  {
    topic: "refunds",
    note: {
      en: "I sent the jacket back three weeks ago.",
      de: "Ich habe die Jacke vor drei Wochen zurückgeschickt.",
      sv: "Jag skickade tillbaka jackan för tre veckor sedan.",
      ar: "أعدت السترة قبل ثلاثة أسابيع.",
    },
    notes: "Shop has confirmed the parcel; wrote to them while on the phone.",
  },
  {
    topic: "hardship",
    note: {
      en: "I lost some hours at work and would like to talk about the next months.",
      de: "Ich arbeite weniger Stunden und möchte über die nächsten Monate sprechen.",
      sv: "Jag har fått färre timmar på jobbet och vill prata om de närmaste månaderna.",
      ar: "قلّت ساعات عملي وأود الحديث عن الأشهر القادمة.",
    },
    notes: "Took time. Agreed to look at it again after payday; sent the debt advice page.",
  },
  {
    topic: "account",
    note: {
      en: "My new card is not accepted.",
      de: "Meine neue Karte wird nicht angenommen.",
      sv: "Mitt nya kort godtas inte.",
      ar: "بطاقتي الجديدة غير مقبولة.",
    },
    notes: "Bank had not activated it for online use. Works now.",
  },
  {
    topic: "other",
    note: { en: "", de: "", sv: "", ar: "" },
    notes: "Wanted to know whether we are real people. We are.",
  },
  {
    topic: "payments",
    note: {
      en: "Can the due date be moved to after my salary?",
      de: "Kann der Termin nach meinem Gehalt liegen?",
      sv: "Kan förfallodagen flyttas till efter lönen?",
      ar: "هل يمكن نقل موعد الدفع إلى ما بعد الراتب؟",
    },
    notes: "Looked at the plan together; will move it themselves.",
  },
];

/** How calls of the past went: the outcomes of their tries, or how they ended without one. */
export type Course = { end: CallEnd; tries: CallOutcome[] };

const KEPT: Course = { end: "kept", tries: ["reached"] };
const SECOND_TRY: Course = { end: "kept", tries: ["no_answer", "reached"] };
const NOT_REACHED: Course = { end: "not_reached", tries: ["no_answer", "no_answer", "no_answer"] };
const WRONG: Course = { end: "not_reached", tries: ["wrong_number"] };
const CANCELLED: Course = { end: "cancelled", tries: [] };
const MISSED: Course = { end: "missed", tries: [] };

/** Most are kept, as they should be; one was our fault. */
export const COURSES: [Course, ...Course[]] = [
  KEPT,
  KEPT,
  CANCELLED,
  KEPT,
  SECOND_TRY,
  KEPT,
  NOT_REACHED,
  KEPT,
  KEPT,
  MISSED,
  KEPT,
  CANCELLED,
  KEPT,
  KEPT,
  WRONG,
  KEPT,
  SECOND_TRY,
  KEPT,
  KEPT,
  CANCELLED,
  KEPT,
  KEPT,
  NOT_REACHED,
  KEPT,
  KEPT,
];
