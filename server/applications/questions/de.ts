import type { Questions } from "./questions.ts";

export const de: Questions = {
  situations: [
    {
      said: [
        [
          "customer",
          "Heute Morgen wurden zweimal 48,90 € abgebucht. Das Geld brauche ich für die Miete.",
        ],
        ["us", "Ich sehe in Ihrem Plan zwei Einträge über 48,90 € von heute."],
        ["customer", "Und wann bekomme ich das zurück?"],
      ],
      options: [
        "Eine der beiden Abbuchungen gehört Ihnen. Ich stoße die Erstattung jetzt an und nenne Ihnen den Tag, sobald er feststeht.",
        "Haben Sie bitte etwas Geduld, so etwas dauert eben.",
        "Das liegt an Ihrer Bank, fragen Sie bitte dort.",
        "Das Geld ist garantiert in einer Stunde auf Ihrem Konto.",
      ],
      best: 0,
    },
    {
      said: [
        [
          "customer",
          "Ich bin seit Montag krankgeschrieben und bekomme weniger Geld. Die nächste Rate schaffe ich nicht.",
        ],
      ],
      options: [
        "Die Rate ist vertraglich vereinbart.",
        "Das tut mir leid. Welche Krankheit haben Sie denn?",
        "Das tut mir leid. Wir können den Termin verschieben oder die Zahlungen pausieren. Was würde Ihnen mehr helfen?",
        "Das tut mir leid. Melden Sie sich, wenn Sie wieder gesund sind.",
      ],
      best: 2,
    },
    {
      said: [
        ["customer", "Guten Tag, ich schreibe für meinen Mann. Wie viel ist bei ihm noch offen?"],
        ["us", "Guten Tag! Ist Ihr Mann bei Ihnen?"],
        ["customer", "Nein, aber ich kenne sein Geburtsdatum und seine Kundennummer."],
      ],
      options: [
        "Dann nennen Sie mir bitte das Geburtsdatum, und ich sehe nach.",
        "Über seine Pläne darf ich nur mit ihm sprechen. Wenn er sich selbst anmeldet, sieht er alles, und wir helfen ihm gern.",
        "Das geht Sie nichts an.",
        "Ungefähr zweihundert Euro, aber das haben Sie nicht von mir.",
      ],
      best: 1,
    },
  ],
  free: [
    [
      "customer",
      "Ihr Assistent hat gesagt, meine Rückgabe sei angenommen. Der Shop sagt das Gegenteil. Wer lügt hier?",
    ],
    ["us", "Ich habe den Chat gelesen: Der Assistent lag falsch. Der Shop prüft die Schuhe noch."],
    ["customer", "Na toll. Und jetzt?"],
  ],
};
