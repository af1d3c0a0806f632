import type { Topic } from "#server/platform/prisma/enums.ts";

export type DemoStaff = {
  name: string;
  email: string;
  role: "agent" | "supervisor" | "admin";
  locale: string;
  timeZone: string;
  skills: Topic[];
  languages: string[];
  /** Days since they were asked in. */
  invited: number;
  hasJoined: boolean;
  /** Days since they left the company. */
  left?: number;
};

/** Whoever came did so that soon after being asked. */
export const DAYS_TO_JOIN = 2;

type Trained = Pick<DemoStaff, "skills" | "languages">;

const person = (
  name: string,
  [role, address, locale, timeZone]: [DemoStaff["role"], string, string, string],
  { skills, languages }: Trained,
  invited: number,
): DemoStaff => ({
  name,
  email: `${address}@kindline.example`,
  role,
  locale,
  timeZone,
  skills,
  languages,
  invited,
  hasJoined: true,
});

/** Those to try out come first; one has not come yet, and one has left. */
export const STAFF: DemoStaff[] = [
  person(
    "Grace Okonkwo",
    ["agent", "grace", "en", "Europe/London"],
    { skills: ["payments", "refunds", "hardship", "account"], languages: ["en"] },
    610,
  ),
  person(
    "Jonas Ek",
    ["agent", "jonas", "sv", "Europe/Stockholm"],
    { skills: ["payments", "refunds", "hardship"], languages: ["sv", "en"] },
    590,
  ),
  person(
    "Ruth Adler",
    ["supervisor", "ruth", "de", "Europe/Berlin"],
    { skills: ["hardship", "refunds", "payments"], languages: ["de", "en"] },
    640,
  ),
  person(
    "Samir Haddad",
    ["admin", "samir", "en", "Europe/London"],
    { skills: ["account"], languages: ["en", "ar"] },
    655,
  ),
  person(
    "ليلى قاسم",
    ["agent", "layla", "ar", "Asia/Dubai"],
    { skills: ["payments", "refunds", "hardship"], languages: ["ar", "en"] },
    520,
  ),
  person(
    "Tobias Lindner",
    ["agent", "tobias", "de", "Europe/Vienna"],
    { skills: ["payments", "hardship", "account"], languages: ["de", "en"] },
    505,
  ),
  person(
    "Marta Nowak",
    ["agent", "marta", "de", "Europe/Warsaw"],
    { skills: ["refunds", "account", "payments"], languages: ["de", "en"] },
    430,
  ),
  person(
    "Elin Virtanen",
    ["agent", "elin", "sv", "Europe/Helsinki"],
    { skills: ["refunds", "account", "payments"], languages: ["sv", "en"] },
    400,
  ),
  person(
    "كريم بن علي",
    ["agent", "karim", "ar", "Africa/Casablanca"],
    { skills: ["refunds", "account", "payments"], languages: ["ar"] },
    395,
  ),
  person(
    "Femi Adeyemi",
    ["agent", "femi", "en", "Africa/Lagos"],
    { skills: ["account", "payments", "refunds"], languages: ["en"] },
    280,
  ),
  person(
    "Dana Whitfield",
    ["agent", "dana", "en", "America/Chicago"],
    { skills: ["hardship", "payments", "refunds"], languages: ["en"] },
    210,
  ),
  person(
    "Sara Nyqvist",
    ["agent", "sara", "sv", "Europe/Stockholm"],
    { skills: ["hardship", "account", "payments"], languages: ["sv", "en"] },
    150,
  ),
  {
    ...person(
      "Inés Carrasco",
      ["agent", "ines", "en", "Europe/Madrid"],
      { skills: ["payments", "refunds"], languages: ["en", "de"] },
      2,
    ),
    hasJoined: false,
  },
  {
    ...person(
      "Peter Holm",
      ["agent", "peter", "sv", "Europe/Copenhagen"],
      { skills: ["payments", "refunds"], languages: ["sv", "de"] },
      560,
    ),
    left: 75,
  },
];

/** Whether somebody talks with customers that many days ago. */
export const worksOn = ({ role, invited, hasJoined, left = 0 }: DemoStaff, daysAgo: number) =>
  role === "agent" && hasJoined && daysAgo < invited - DAYS_TO_JOIN && daysAgo >= left;

/** Neither still to come nor gone. */
export const isAtWork = ({ email }: { email: string }) =>
  STAFF.some((one) => one.email === email && one.hasJoined && one.left === undefined);
