import { v7 as newId } from "uuid";
import { answerComplaint } from "#server/complaints/answer.ts";
import { fileComplaint } from "#server/complaints/file.ts";
import type { AnswerKind, ComplaintKind } from "#server/complaints/schema.ts";
import { openCase } from "#server/cases/open.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listPlans } from "#server/plans/plan.ts";

type Told = {
  email: string;
  daysAgo: number;
  kind: ComplaintKind;
  text: string;
  wish: string | null;
  answer?: {
    end: AnswerKind;
    daysAgo: number;
    text: string;
    /** `inDays`: from today on. */
    redress?: { text: string; inDays: number };
  };
};

/** Of customers whom nobody tries out: one near its day, one new, one in Spain with little time, one answered. */
const TOLD: Told[] = [
  {
    email: "zainab.malik@example.com",
    daysAgo: 19,
    kind: "service",
    text: "I asked three times about my refund and got three different dates. None of them was right.",
    wish: "One date that holds, and an apology.",
  },
  {
    email: "jan.petersen@example.com",
    daysAgo: 1,
    kind: "delay",
    text: "Auf meine Frage nach der Rechnung habe ich neun Tage gewartet.",
    wish: null,
  },
  {
    email: "petra.neumann@example.com",
    daysAgo: 2,
    kind: "wrong_charge",
    text: "Die Rate wurde einen Tag vor dem vereinbarten Termin abgebucht.",
    wish: "Bitte erstatten Sie die Gebühr meiner Bank.",
  },
  {
    email: "rebecka.sjoberg@example.com",
    daysAgo: 30,
    kind: "decision",
    text: "Min retur avslogs fast jag skickade tillbaka varan i tid.",
    wish: "Titta på det en gång till.",
    answer: {
      end: "partly",
      daysAgo: 12,
      text: "Du skickade tillbaka varan i tid, och det borde vi ha sett. Butiken fick den skadad, så hela beloppet kan vi inte betala tillbaka. Frakten betalar vi.",
      redress: { text: "Vi betalar tillbaka frakten, 79 kr.", inDays: 2 },
    },
  },
];

const NOT_THEIRS = {
  email: "brianna.cole@example.com",
  text: "I never ordered this, and nobody at home did. I noticed it this morning.",
};

const HOUR = 3_600_000;

/** What customers are not content with, through the verbs that keep the rules. */
export async function writeComplaints(people: Viewer[], now: Date) {
  const lead = people.find(({ role }) => role === "supervisor");
  for (const { email, daysAgo, answer, ...told } of TOLD) {
    const viewer = people.find((person) => person.email === email);
    if (!viewer || !lead) continue;
    const asked = { ...told, key: newId(), happenedOn: null, planId: null, conversationId: null };
    const asker = { viewer, customerId: viewer.id };
    const { id } = await fileComplaint(asker, asked, daysBefore(now, daysAgo));
    if (answer) await answered(lead, id, answer, now);
  }
  await reportUnknown(people, now);
  return TOLD.length;
}

async function answered(lead: Viewer, id: string, answer: Required<Told>["answer"], now: Date) {
  const { redress } = answer;
  const last = await db.complaintChange.findFirstOrThrow({ where: { complaintId: id } });
  const said = {
    id,
    key: newId(),
    end: answer.end,
    text: answer.text,
    caseId: null,
    redress: redress
      ? { text: redress.text, dueOn: addDays(dayIn("UTC", now), redress.inDays) }
      : null,
    seen: last.id,
  };
  await answerComplaint(lead, said, daysBefore(now, answer.daysAgo));
}

/** A purchase that its customer does not know, of this morning. */
async function reportUnknown(people: Viewer[], now: Date) {
  const viewer = people.find(({ email }) => email === NOT_THEIRS.email);
  if (!viewer) return;
  const plans = await listPlans(viewer);
  const plan = plans.find(({ report, state }) => "most" in report && state !== "cancelled");
  if (!plan || !("most" in plan.report)) return;
  const { minor } = plan.report.most;
  const kind = "not_mine" as const;
  const told = { key: newId(), planId: plan.id, kind, minor, text: NOT_THEIRS.text };
  await openCase({ viewer, customerId: viewer.id }, told, new Date(+now - 2 * HOUR));
}

const daysBefore = (now: Date, days: number) => new Date(+now - days * 24 * HOUR);
