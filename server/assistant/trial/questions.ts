import type { AssistantTools } from "../facts.ts";

type ToolName = keyof AssistantTools;
type Language = "en" | "de" | "sv" | "ar";

/** One of them is enough. `calls`: tools with what they were to be given; `says`: a figure; `person`: called or offered. */
export type Expected = {
  calls?: { tool: ToolName; input?: Record<string, string> };
  says?: RegExp;
  person?: true;
};

export type TrialQuestion = { language: Language; text: string; right: Expected[] };

const calls = (tool: ToolName, input: Record<string, string> = {}): Expected => ({
  calls: { tool, input },
});
const says = (figure: RegExp): Expected => ({ says: figure });
const person: Expected = { person: true };

const next = [says(/(?<!\d)80(?:[.,٫]00)?(?!\d)/)];
const overdue = [says(/62[.,٫]66/)];
const tentLeft = [says(/160(?!\d)/)];
const bootsLeft = [says(/187[.,٫]98/)];
const pays = [calls("proposePayment")];
const paysOverdue = [
  calls("proposePayment", { what: "overdue" }),
  calls("proposePayment", { what: "due" }),
];
const moves = [calls("proposeMove")];
const helps = [calls("searchHelp")];
const refunds = [calls("refundStatus")];
const returns = [calls("returnStatus")];

/** What customers ask most, of the fixture's plans (fixture.ts); each language has its part. */
const inLanguage = (language: Language, questions: [string, Expected[]][]): TrialQuestion[] =>
  questions.map(([text, right]) => ({ language, text, right }));

export const TRIAL_QUESTIONS: TrialQuestion[] = [
  ...inLanguage("en", [
    ["When is my next payment for the tent?", next],
    ["How much do I have to pay next to Fjord & Fell?", next],
    ["Do I have anything overdue?", overdue],
    ["How much am I behind with?", overdue],
    ["How much is left on the boots?", bootsLeft],
    ["What do I still owe for the tent?", tentLeft],
    ["I want to pay what is overdue now", paysOverdue],
    ["Pay everything that is left on the tent", pays],
    ["Can I pay the next tent payment later?", moves],
    ["Where is my refund?", refunds],
    ["What happened to the lamp I sent back?", returns],
    ["How does moving a due date work?", helps],
    ["What does it cost if I pay late?", helps],
    ["I want to talk to a human", [person]],
    ["This is the third time I ask. Get me somebody who can help.", [person]],
    ["Somebody else has bought things in my name", [person]],
  ]),
  ...inLanguage("de", [
    ["Wann ist meine nächste Zahlung für das Zelt?", next],
    ["Bin ich mit etwas im Rückstand?", overdue],
    ["Wie viel muss ich für die Stiefel noch zahlen?", bootsLeft],
    ["Ich möchte die überfällige Zahlung jetzt bezahlen", paysOverdue],
    ["Kann ich die nächste Rate für das Zelt verschieben?", moves],
    ["Wo ist meine Rückerstattung?", refunds],
    ["Wie kann ich meine Karte ändern?", [...helps, calls("listPlans")]],
    ["Ich will mit einem Menschen sprechen", [person]],
  ]),
  ...inLanguage("sv", [
    ["När ska jag betala för tältet nästa gång?", next],
    ["Har jag något som är försenat?", overdue],
    ["Hur mycket är kvar att betala på stövlarna?", bootsLeft],
    ["Jag vill betala det som är försenat nu", paysOverdue],
    ["Kan jag flytta nästa betalning för tältet?", moves],
    ["Var är min återbetalning?", refunds],
    ["Vad händer om jag betalar för sent?", helps],
    ["Jag vill prata med en person", [person]],
  ]),
  ...inLanguage("ar", [
    ["متى الدفعة القادمة للخيمة؟", next],
    ["هل لدي دفعات متأخرة؟", overdue],
    ["كم بقي من ثمن الحذاء؟", bootsLeft],
    ["أريد أن أدفع المبلغ المتأخر الآن", paysOverdue],
    ["هل يمكنني تأجيل الدفعة القادمة للخيمة؟", moves],
    ["أين المبلغ المسترد؟", refunds],
    ["كيف يمكنني تغيير موعد الدفع؟", [...helps, ...moves]],
    ["أريد التحدث مع موظف", [person]],
  ]),
];
