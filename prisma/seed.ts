import { publishArticles } from "#server/articles/content.ts";
import { catchUp } from "#server/insights/catch-up.ts";
import { db } from "#server/platform/db.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { languageOf } from "#server/platform/locale.ts";
import { countContacts } from "#server/forecast/count-contacts.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { writeApplications } from "./demo/applications.ts";
import { writeCalls } from "./demo/calls.ts";
import { writeClosedDays } from "./demo/closed-days.ts";
import { writeComplaints } from "./demo/complaints.ts";
import { writeConversations } from "./demo/conversations.ts";
import { writeHistory } from "./demo/history/history.ts";
import { dressMerchants } from "./demo/looks.ts";
import { MERCHANTS } from "./demo/merchants.ts";
import { writeMethods } from "./demo/methods.ts";
import { writePayments } from "./demo/payments.ts";
import { CUSTOMERS, type DemoCustomer } from "./demo/people.ts";
import { writeSavedReplies } from "./demo/saved-replies.ts";
import { seedPurchase } from "./demo/seed-purchase.ts";
import { writeShifts } from "./demo/shifts.ts";
import { writeSpending } from "./demo/spending.ts";
import { DAYS_TO_JOIN, STAFF } from "./demo/staff.ts";
import { writeStaffing } from "./demo/staffing.ts";
import { stories } from "./demo/stories.ts";
import { writeSubmissions } from "./demo/submissions.ts";
import { writeThemes } from "./demo/themes.ts";
import { letSomeWait } from "./demo/waiting.ts";

const LANES = 4;

/**
 * The demo company: the same people, shops and purchases each time, around today. What has rules goes through the
 * verbs that keep them, so that nothing here can be in a state that the product could not bring about.
 * @param historyDays of a help desk with many more customers, for its figures
 */
export async function seed(progress: (text: string) => void, historyDays = 0) {
  const people = await writePeople();
  progress(`${CUSTOMERS.length} customers and ${STAFF.length} people to talk to`);
  await writeMethods(people, now());
  progress(`${await publishArticles(daysAgo(ARTICLES_DAYS_AGO))} help articles`);
  progress(`${await seedPurchases(people)} purchases in ${MERCHANTS.length} shops`);
  progress(`${await writePayments(people)} payments of today`);
  progress(`${await writeSpending(people)} spending limits`);
  progress(`${await writeConversations(people, now())} past conversations`);
  progress(
    `${await writeHistory(people, historyDays, now())} conversations of many more customers`,
  );
  progress(`${await writeSubmissions(people, now())} pieces of feedback`);
  progress(`${await writeThemes(people, now())} feedback themes`);
  progress(`${await writeComplaints(people, now())} complaints`);
  progress(`${await writeSavedReplies(people)} saved replies`);
  progress(`${await writeShifts(people, now())} shifts`);
  progress(`${await writeApplications(people, now())} applications`);
  await writeClosedDays(people);
  progress(`${await writeCalls(people, now())} calls`);
  progress(`${await letSomeWait(people)} customers waiting for a person`);
  progress(`${await catchUp()} days added up`);
  await writeStaffing(people);
  progress(`${await countContacts()} figures of what people had to do`);
}

const OLDEST_DAYS_AGO = 660;
/** Before the oldest conversation that cites one. */
const ARTICLES_DAYS_AGO = 400;

/** The first ones are the oldest, and the ones to try out. */
async function writePeople(): Promise<Viewer[]> {
  const customers = CUSTOMERS.map(({ name, email, locale, timeZone }, index) => ({
    name,
    email,
    locale,
    timeZone,
    createdAt: daysAgo(OLDEST_DAYS_AGO - index),
  }));
  const staff = STAFF.map(({ invited, hasJoined, left, ...person }) => ({
    ...person,
    createdAt: daysAgo(invited),
    invitedAt: daysAgo(invited),
    joinedAt: hasJoined ? daysAgo(invited - DAYS_TO_JOIN) : null,
    deactivatedAt: left === undefined ? null : daysAgo(left),
  }));
  const rows = [
    ...(await db.person.createManyAndReturn({ data: customers })),
    ...(await db.person.createManyAndReturn({ data: staff })),
  ];
  return rows.map((person) => ({ ...person, sessionId: "" }));
}

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

/** One customer's purchases one after the other, several customers at a time. */
async function seedPurchases(people: Viewer[]) {
  const merchants = await writeMerchants();
  const numbered = stories(dayIn("UTC")).map((story, index) => ({ story, number: index + 1 }));
  const customers = [...CUSTOMERS];
  async function lane() {
    for (let customer = customers.shift(); customer; customer = customers.shift()) {
      const { email } = customer;
      const viewer = people.find((person) => person.email === email);
      const agent = agentFor(customer, people);
      if (!viewer || !agent) continue;
      for (const { story, number } of numbered.filter((one) => one.story.email === email)) {
        const merchantId = merchants.get(story.merchant) ?? "";
        const context = { customer, viewer, agent, merchantId };
        await seedPurchase(story, { ...context, seed: number, now: now() });
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  return numbered.length;
}

function agentFor({ locale }: DemoCustomer, people: Viewer[]) {
  const language = languageOf(locale);
  const speaker = STAFF.find(
    ({ role, languages }) => role === "agent" && languages[0] === language,
  );
  return people.find(({ email }) => email === speaker?.email);
}

async function writeMerchants() {
  const rows = await db.merchant.createManyAndReturn({
    data: MERCHANTS.map(({ products: _products, ...merchant }) => merchant),
  });
  const merchants = new Map(rows.map(({ slug, id }) => [slug, id]));
  await dressMerchants(merchants);
  return merchants;
}
