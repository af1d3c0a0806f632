import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Topic } from "#server/platform/prisma/enums.ts";
import { KINDS, NEEDS, type Line, type Script } from "./dialogue.ts";

const ROOT = join(import.meta.dirname, "dialogues");

export type Library = {
  scripts: Script[];
  /** What is said around them: "openings", "thanks" … */
  words: (pool: string) => string[];
};

/**
 * Reads dialogues/<language>.txt. A heading is `# kind topic need` or `# words pool`; then `>` is the customer,
 * `<` the assistant with its sources in brackets, `=` an agent, `!` a note for colleagues, `@` the wish for a person
 * and `~` another change of who is there. Of several wordings with ` | ` between them one is said.
 */
export function readLibrary(language: string): Library {
  const blocks = readFileSync(join(ROOT, `${language}.txt`), "utf8")
    .split(/^# /m)
    .map((block) => block.trim().split("\n"))
    .filter(([heading]) => heading);
  const pools = new Map<string, string[]>();
  const scripts: Script[] = [];
  for (const [heading = "", ...lines] of blocks) {
    const [kind, topic = "", need = "nothing"] = heading.split(" ");
    if (kind === "words") pools.set(topic, lines);
    else scripts.push(scriptOf({ kind, topic, need }, lines));
  }
  return { scripts, words: (pool) => pools.get(pool) ?? [] };
}

type Heading = { kind: string | undefined; topic: string; need: string };

function scriptOf({ kind, topic, need }: Heading, lines: string[]): Script {
  const script = {
    kind: KINDS.find((one) => one === kind),
    topic: Object.values(Topic).find((one) => one === topic),
    need: NEEDS.find((one) => one === need),
  };
  if (!script.kind || !script.topic || !script.need) {
    throw new Error(`No dialogue can be “${kind} ${topic} ${need}”`);
  }
  const { kind: isKind, topic: isTopic, need: isNeed } = script;
  return { kind: isKind, topic: isTopic, need: isNeed, lines: lines.map(lineOf) };
}

const CHANGES: Record<string, Line> = {
  withdrawn: { by: "withdrawal" },
  back: { by: "hand_back" },
};

function lineOf(line: string): Line {
  const [mark, text] = [line.charAt(0), line.slice(2).trim()];
  if (mark === ">") return { by: "customer", text };
  if (mark === "<") return answerOf(text);
  if (mark === "=") return { by: "agent", text };
  if (mark === "!") return { by: "note", text };
  if (mark === "@") return wishOf(text);
  const change = mark === "~" ? CHANGES[text] : undefined;
  if (!change) throw new Error(`No dialogue can have the line “${line}”`);
  return change;
}

function answerOf(line: string): Line {
  const sources = /(?:\s*\[[a-z-]+\])+$/.exec(line)?.[0] ?? "";
  const cites = [...sources.matchAll(/[a-z-]+/g)].map(([slug]) => slug);
  return { by: "assistant", text: line.slice(0, line.length - sources.length), cites };
}

const ASKED = ["button", "words", "assistant", "distress"] as const;

function wishOf(line: string): Line {
  const [by = "", ...reason] = line.split(" ");
  const askedBy = ASKED.find((one) => one === by);
  if (!askedBy) throw new Error(`Nobody is asked for by “${by}”`);
  return { by: "wish", askedBy, reason: reason.join(" ") };
}
