import { NEWEST_VERSION } from "#server/applications/questions/questions.ts";
import { setApplicationRules } from "#server/applications/rules.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";

type Applied = {
  name: string;
  address: string;
  locale: string;
  timeZone: string;
  languages: string[];
  occupation: string;
  weeklyHours: number;
  text: string;
  daysAgo: number;
  declinedDaysAgo?: number;
  test?: { testLanguage: string; testChoices: number[]; testAnswer: string; daysAgo: number };
};

/** A student, two with experience, and one who was declined. */
const APPLIED: Applied[] = [
  {
    name: "Tove Malmgren",
    address: "tove.malmgren",
    locale: "sv",
    timeZone: "Europe/Stockholm",
    languages: ["sv", "en", "nb"],
    occupation: "Läser till lärare i Uppsala",
    weeklyHours: 12,
    text: "Jag är kund hos er sedan två år och vet hur det känns när en betalning inte går igenom. Kvällar och helger passar mig bäst.",
    daysAgo: 1,
  },
  {
    name: "Moritz Brandt",
    address: "moritz.brandt",
    locale: "de",
    timeZone: "Europe/Berlin",
    languages: ["de", "en"],
    occupation: "Bankkaufmann in Teilzeit",
    weeklyHours: 16,
    text: "Ich habe acht Jahre lang Kunden in einer Filiale beraten. Ratenpläne und Mahnungen sind mir vertraut.",
    daysAgo: 3,
    test: {
      testLanguage: "de",
      testChoices: [0, 2, 1],
      testAnswer:
        "Es tut mir leid, dass wir Ihnen etwas Falsches gesagt haben. Ich frage jetzt im Shop nach, wie weit die Prüfung ist, und schreibe Ihnen heute bis 16 Uhr, was dabei herauskam. Bis dahin ist keine Rate fällig.",
      daysAgo: 2,
    },
  },
  {
    name: "Salma Idrissi",
    address: "salma.idrissi",
    locale: "ar",
    timeZone: "Europe/Paris",
    languages: ["ar", "fr", "en"],
    occupation: "مترجمة مستقلة",
    weeklyHours: 20,
    text: "أترجم منذ خمس سنوات بين العربية والفرنسية، وأحب أن أشرح للناس الأمور المالية بكلمات بسيطة.",
    daysAgo: 6,
    test: {
      testLanguage: "ar",
      testChoices: [3, 1, 1],
      testAnswer: "أعتذر عن الخطأ. سأتصل بالمتجر الآن وأكتب إليك اليوم قبل الرابعة بما قالوه.",
      daysAgo: 5,
    },
  },
  {
    name: "Callum Reid",
    address: "callum.reid",
    locale: "en-GB",
    timeZone: "Europe/London",
    languages: ["en"],
    occupation: "I run a market stall",
    weeklyHours: 8,
    text: "I only have Sunday mornings, but I’m good with people.",
    daysAgo: 24,
    declinedDaysAgo: 20,
  },
];

/** The company takes applications, and some wait to be read. */
export async function writeApplications(people: Viewer[], now: Date) {
  const by = (role: Viewer["role"]) => people.find((person) => person.role === role);
  const [supervisor, admin] = [by("supervisor"), by("admin")];
  if (!supervisor || !admin) throw new Error("The demo has nobody who reads applications");
  await setApplicationRules(admin, { isOpen: true, version: 0 });
  await db.application.createMany({
    data: APPLIED.map(({ address, daysAgo, declinedDaysAgo, test, ...said }) => ({
      ...said,
      email: `${address}@example.com`,
      appliedAt: before(now, daysAgo),
      ...(test && testedAs(test, now)),
      ...(declinedDaysAgo !== undefined && {
        declinedAt: before(now, declinedDaysAgo),
        decidedById: supervisor.id,
      }),
    })),
  });
  return APPLIED.length;
}

const testedAs = ({ daysAgo, ...said }: NonNullable<Applied["test"]>, now: Date) => ({
  ...said,
  testVersion: NEWEST_VERSION,
  testedAt: before(now, daysAgo),
});

const before = (now: Date, days: number) => new Date(+now - days * 86_400_000);
