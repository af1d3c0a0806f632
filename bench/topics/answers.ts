import { generateText } from "ai";
import { embeddedModel, warmUp } from "#server/assistant/embedded/model.ts";
import { historyUpTo } from "#server/assistant/history.ts";
import { db } from "#server/platform/db.ts";
import type { Bench } from "../core.ts";
import { interleave } from "../rounds.ts";
import type { Measured } from "../table.ts";
import { moveIn } from "../world.ts";

const TALKS = [60, 600, 6000];
const questions = [
  "When is my next payment?",
  "And the one after that?",
  "Why was my payment declined, and what happens with the shoes that I sent back?",
];

/** Answers a second of the embedded model, its history read from the database: short and long conversations alike. */
export async function measureAnswers({ scale }: Bench): Promise<Measured[]> {
  warmUp();
  const talks = await Promise.all(TALKS.map(createTalk));
  const [short, long, longest] = talks.map(
    (talk) => () => answersPerSecond(talk, scale.answers.roundMs),
  );
  if (!short || !long || !longest) throw new Error("There are three talks to compare");
  await short();
  const samples = await interleave(scale.answers, { short, long, longest });
  const rivals = { "60 events": { samples: samples.short, goal: { atLeast: 0.9 } } };
  return [
    { what: "600 events", unit: "answers/s", ours: samples.long, rivals },
    { what: "6,000 events", unit: "answers/s", ours: samples.longest, rivals },
  ];
}

type Talk = { id: string; events: number };

async function createTalk(events: number): Promise<Talk> {
  const [person] = await moveIn(1);
  if (!person) throw new Error("Nobody has moved in");
  const { conversationId, personId } = person;
  await db.event.createMany({
    data: Array.from({ length: events }, (_, index) => ({
      conversationId,
      seq: index + 1,
      kind: "message",
      content: { text: questions[index % questions.length] },
      ...(index % 2 === 0
        ? { author: "assistant" as const }
        : { author: "customer" as const, authorId: personId }),
    })),
  });
  return { id: conversationId, events };
}

async function answersPerSecond({ id, events }: Talk, forMs: number) {
  const model = embeddedModel({ chunkDelayMs: 0 });
  const began = performance.now();
  let answered = 0;
  while (performance.now() < began + forMs) {
    const messages = await historyUpTo(id, events);
    await generateText({ model, messages });
    answered += 1;
  }
  return (answered / (performance.now() - began)) * 1000;
}
