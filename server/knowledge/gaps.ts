import { auditList } from "#server/platform/audit-list.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { allClusters, type Cluster } from "./clusters.ts";
import { canSeeKnowledge } from "./policy.ts";
import type { GapRow } from "./rows.ts";
import type { GapCluster, GapPage, KnowledgeCounts, KnowledgeState } from "./schema.ts";
import { trendOf } from "./trend.ts";

const MOST_CLUSTERS = 50;
const MOST_QUESTIONS = 5;

/** What most people asked lately first. Nobody is named: a conversation says of whom it is. */
export async function listGaps(
  viewer: Viewer,
  { state }: { state: KnowledgeState },
): Promise<GapPage> {
  authorize(canSeeKnowledge(viewer));
  const at = now();
  const found = (await allClusters()).filter((cluster) => cluster.state === state);
  const shown = found
    .map((cluster) => ({ cluster, view: viewOf(cluster, at) }))
    .toSorted((a, b) => weightOf(b.view) - weightOf(a.view) || b.view.id.localeCompare(a.view.id))
    .slice(0, MOST_CLUSTERS);
  const customers = shown.flatMap(({ cluster }) => newest(cluster.members));
  await auditList(
    viewer,
    { list: "knowledge", isMore: false },
    customers.map(({ customerId }) => customerId),
  );
  return { clusters: shown.map(({ view }) => view), total: found.length };
}

export async function countKnowledge(viewer: Viewer): Promise<KnowledgeCounts> {
  authorize(canSeeKnowledge(viewer));
  const unhelpful = await db.answerVerdict.count({ where: { isHelpful: false, decisionId: null } });
  return { unhelpful };
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** Who asks now counts twice. */
const weightOf = ({ count, trend }: GapCluster) => count + sum(trend);

const newest = (members: GapRow[]) => members.slice(-MOST_QUESTIONS).toReversed();

function viewOf({ members, heading, state, decision, undecided }: Cluster, at: Date): GapCluster {
  const [first] = members;
  const scores = members.flatMap(({ score }) => score ?? []);
  return {
    id: first?.id ?? "",
    heading,
    language: first?.language ?? "",
    topic: mostOften(members.map(({ topic }) => topic)),
    causes: [...new Set(members.map(({ cause }) => cause))].toSorted(),
    count: members.length,
    customers: new Set(members.map(({ customerId }) => customerId)).size,
    trend: trendOf(
      members.map(({ askedAt }) => askedAt),
      at,
    ),
    bestScore: scores.length > 0 ? Math.max(...scores) : null,
    aftermath: aftermathOf(members),
    questions: newest(members).map(({ conversationId, question, askedAt }) => ({
      conversationId,
      text: question,
      askedAt: askedAt.toISOString(),
    })),
    state,
    decision: decision && {
      id: decision.id,
      outcome: decision.outcome,
      by: decision.by,
      at: decision.decidedAt.toISOString(),
    },
    askedAgain: decision ? undecided : 0,
  };
}

const aftermathOf = (members: GapRow[]) => ({
  askedPerson: members.filter(({ askedPerson }) => askedPerson).length,
  unhelpful: members.filter(({ unhelpful }) => unhelpful).length,
  gaveUp: members.filter(({ gaveUp }) => gaveUp).length,
});

function mostOften(topics: (string | null)[]): string | null {
  const counts = Map.groupBy(
    topics.flatMap((topic) => topic ?? []),
    (topic) => topic,
  );
  const [most] = Array.from(counts.values()).toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}
