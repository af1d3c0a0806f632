import type { SubjectTopic } from "#server/conversations/subject.ts";
import type { ThemeArea } from "#server/platform/prisma/enums.ts";
import { areaOfTopic } from "./topic-areas.ts";

export const MOST_PAINS = 3;
const MOST_EVIDENCE = 5;
/** What somebody took the trouble to mark weighs as much as two conversations. */
const MARKED = 2;

/** A passage that was marked in the shift, or what a customer of the shift said first. */
export type Heard = {
  conversationId: string;
  seq: number;
  customer: string;
  excerpt: string;
  topic: SubjectTopic | null;
  marked: { id: string; area: ThemeArea | null; themeId: string | null } | null;
};

export type Pain = {
  area: ThemeArea;
  topic: SubjectTopic | null;
  themeId: string | null;
  conversations: number;
  evidence: Heard[];
};

/** The three that weighed most on the customers of a shift: what was marked counts with what was only talked about. */
export function painsOf(heard: Heard[]): Pain[] {
  const groups = Map.groupBy(heard.flatMap(keyed), ({ key }) => key);
  return Array.from(groups.values(), (group) => painOf(group.map((one) => one.heard)))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.area.localeCompare(b.area))
    .slice(0, MOST_PAINS);
}

/** What is part of a theme stands for it; else an area, and within it a topic where only talk tells of it. */
function keyed(heard: Heard) {
  const { marked, topic } = heard;
  if (marked?.themeId) return [{ key: marked.themeId, heard }];
  const area = areaOf(heard);
  if (!area) return [];
  return [{ key: marked && !topic ? area : `${area} ${topic}`, heard }];
}

const areaOf = ({ marked, topic }: Heard): ThemeArea | null =>
  marked?.area ?? (topic && areaOfTopic(topic));

function painOf(group: Heard[]): Pain {
  const byWeight = group.toSorted((a, b) => Number(b.marked !== null) - Number(a.marked !== null));
  const [first] = byWeight;
  return {
    area: (first && areaOf(first)) ?? "app",
    topic: byWeight.find(({ topic }) => topic)?.topic ?? null,
    themeId: first?.marked?.themeId ?? null,
    conversations: new Set(group.map(({ conversationId }) => conversationId)).size,
    evidence: byWeight.slice(0, MOST_EVIDENCE),
  };
}

const weightOf = ({ conversations, evidence }: Pain) =>
  conversations + evidence.filter(({ marked }) => marked).length * (MARKED - 1);
