import {
  aboutPlan,
  give,
  idea,
  note,
  praise,
  problem,
  quietly,
  reply,
  set,
  type Submission,
  take,
} from "./submission.ts";

export const GERMAN: Submission[] = [
  problem(
    0,
    "Seit dem letzten Update springt die Seite beim Scrollen nach oben, wenn eine neue Nachricht im Chat kommt. Firefox auf Android.",
  ),
  idea(2, "SEPA lastschrift auch für alte pläne bitte, nicht nur für neue"),
  aboutPlan(
    problem(
      3,
      "Ich habe am Montag eine Rate vorzeitig bezahlt, die Erinnerung kam trotzdem am Mittwoch. Bin jetzt unsicher, ob die Zahlung angekommen ist. In der Übersicht steht „bezahlt“.",
      take("grace"),
    ),
  ),
  praise(
    5,
    "Sehr geehrte Damen und Herren, ich möchte mich ausdrücklich bei Frau Adler bedanken, die sich am Telefon viel Zeit genommen hat, mir die Aufteilung meiner Erstattung zu erklären. So wünscht man sich das. Mit freundlichen Grüßen",
  ),
  idea(
    6,
    "Einen Kalender zum Abonnieren, in dem alle Fälligkeiten stehen. Ich trage das jeden Monat von Hand ein.",
    set("ruth", "planned"),
    reply(
      "ruth",
      "Das haben mehrere vorgeschlagen, und wir nehmen es uns vor. Sobald es den Kalender gibt, schreiben wir Ihnen.",
    ),
  ),
  problem(
    10,
    "KI versteht „Mahnung“ nicht. Hab gefragt ob ich eine bekomme, hat mir Mahlzeiten erklärt. Kein Witz.",
    take("jonas"),
    set("jonas", "doing"),
    note("jonas", "Stimmt, mit Tippfehler „Mahnug“. Liegt als Beispiel bei den Trainingssätzen."),
  ),
  aboutPlan(
    problem(
      12,
      "Die Rücksendung läuft seit 16 Tagen, der Händler antwortet mir nicht mehr. Im Plan steht „ausgesetzt“. Ab wann muss ich wieder zahlen? Das finde ich nirgends.",
      take("ruth"),
      set("ruth", "doing"),
      reply(
        "ruth",
        "Solange die Rücksendung offen ist, wird nichts abgebucht und nichts fällig. Ich frage beim Händler nach und melde mich bis Freitag bei Ihnen.",
      ),
    ),
  ),
  idea(17, "Fingerabdruck statt Code. Jedes Mal ein Mail ist nervig."),
  problem(
    21,
    "Auf der Seite steht „Rate verringert“. Ich dachte, ich hätte etwas falsch gemacht! Bitte anders nennen.",
    give("ruth", "samir"),
    set("samir", "planned"),
    note("samir", "Vorschlag: „durch Erstattung gesenkt“. Mit den Übersetzungen abstimmen."),
  ),
  praise(24, "Läuft. Danke."),
  quietly(
    problem(
      27,
      "Warum brauchen Sie meine Telefonnummer für einen Rückruf, wenn Sie sie schon haben?",
      set("ruth", "done"),
    ),
  ),
  idea(
    33,
    "Barrierefreiheit: Der Kontrast der grauen Schrift im Abendmodus ist auf meinem alten Laptop grenzwertig. Mit Lupe geht es.",
    take("ruth"),
    set("ruth", "done"),
    reply(
      "ruth",
      "Wir haben nachgemessen und die graue Schrift im Abendmodus heller gemacht. Danke für den genauen Hinweis.",
    ),
  ),
  aboutPlan(
    problem(
      39,
      "Karte abgelaufen, neue hinterlegt, trotzdem wurde die alte noch einmal versucht und ist natürlich geplatzt. Gebühren gab es keine, aber der Schreck war da.",
      take("grace"),
      note("grace", "Der Versuch war schon angestoßen, als die neue Karte kam."),
      set("grace", "done"),
      reply(
        "grace",
        "Der Versuch war schon unterwegs, als Sie die neue Karte eingetragen haben. Es ist nichts offen, und ab jetzt wird nur noch die neue verwendet.",
      ),
    ),
  ),
  idea(
    44,
    "Könnte man mehrere Raten auf einmal bezahlen? Also zwei von vier, nicht nur eine oder alle.",
    set("samir", "planned"),
  ),
  praise(
    52,
    "Frau Okonkwo im Chat: freundlich, schnell, kompetent. Bitte weitersagen!",
    reply("ruth", "Weitergesagt! Vielen Dank."),
    set("ruth", "done"),
  ),
  problem(
    60,
    "Im Beleg fehlt die Umsatzsteuer. Für die Steuer unbrauchbar.",
    give("ruth", "samir"),
    set("samir", "declined"),
    reply(
      "samir",
      "Die Rechnung mit Umsatzsteuer stellt der Händler, nicht wir; unser Beleg zeigt nur die Zahlung. Das dürfen wir nicht ändern, aber wir schreiben es jetzt dazu.",
    ),
  ),
  idea(73, "Bitte eine Version in einfacher Sprache für meine Eltern."),
  problem(
    88,
    "Habe drei mal versucht die Adresse zu ändern, Seite lädt und lädt. Edge, Windows 10",
    take("jonas"),
    set("jonas", "done"),
    reply(
      "jonas",
      "Gefunden: Unter Edge hing die Seite an einer alten Datei. Seit gestern geht es wieder.",
    ),
  ),
  praise(
    97,
    "Ich hatte eine schwierige Zeit und konnte zwei Raten nach hinten schieben, ohne mich erklären zu müssen. Das werde ich nicht vergessen.",
    note("ruth", "Bitte so weitergeben, im Teamtreffen vorgelesen."),
    set("ruth", "done"),
  ),
  idea(
    115,
    "Rabatt bei vorzeitiger Zahlung?",
    set("samir", "declined"),
    reply(
      "samir",
      "Bei unseren Ratenplänen gibt es keine Zinsen, die man sparen könnte, und bei Finanzierungen entfallen die restlichen Zinsen schon heute. Einen Rabatt darüber hinaus planen wir nicht.",
    ),
  ),
];
