import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Message,
  SharedV4ProviderOptions,
} from "@ai-sdk/provider";
import type { AssistantTools } from "../facts.ts";
import type { PersonStatus } from "../person-status.ts";

export type ToolName = keyof AssistantTools;

/** What a tool answered since the question; `null` when it failed. */
export type Results = { [Name in ToolName]?: AssistantTools[Name]["output"] | null };

export type Said = {
  author: "customer" | "assistant";
  text: string;
  /** Each by itself, where several came before an answer did. */
  inARow?: string[];
  plan?: string | undefined;
  /** So many, which nobody here can open. */
  files?: number;
};

export type Reading = {
  /** BCP 47, of the customer. */
  locale: string;
  /** The conversation so far; what the customer said in one go is one, the question is the last. */
  said: Said[];
  results: Results;
  person: PersonStatus;
  tools: Set<string>;
  help: { emergency: string | null; talk: string | null; violence: string | null };
  /** The calendar day where the customer lives. */
  today: string;
};

export function readPrompt({
  prompt,
  tools,
  toolChoice,
  providerOptions,
}: LanguageModelV4CallOptions): Reading {
  const question = prompt.findLastIndex(({ role }) => role === "user");
  const facts = prompt.map((message) => (message.role === "system" ? message.content : ""));
  const mayCall = toolChoice?.type !== "none";
  return {
    locale: localeOf(prompt, providerOptions),
    said: saidIn(prompt.slice(0, question + 1)),
    person: personIn(facts.join("\n")),
    help: {
      emergency: lineIn(facts, "Emergency number"),
      talk: lineIn(facts, "Help line"),
      violence: lineIn(facts, "Help against violence"),
    },
    results: resultsIn(prompt.slice(question + 1)),
    today: /^Today: *(\S+)/m.exec(facts.join("\n"))?.[1] ?? "",
    tools: new Set(mayCall ? tools?.map(({ name }) => name) : []),
  };
}

function lineIn(facts: string[], name: string): string | null {
  const line = new RegExp(`^${name}: *(.+)$`, "m").exec(facts.join("\n"))?.[1] ?? "unknown";
  return line === "unknown" ? null : line;
}

function personIn(facts: string): PersonStatus {
  const status = /^Person: *(.+)$/m.exec(facts)?.[1];
  return status === "on the way" || status === "unwanted" ? status : "none";
}

/** As an option of ours, or as the line "Locale: sv-SE" of the instructions. */
function localeOf(
  prompt: LanguageModelV4Message[],
  options: LanguageModelV4CallOptions["providerOptions"],
): string {
  const given = options?.kindline?.locale;
  if (typeof given === "string") return given;
  const instructions = prompt.map((message) => (message.role === "system" ? message.content : ""));
  return /^Locale: *(\S+)/m.exec(instructions.join("\n"))?.[1] ?? "en";
}

function saidIn(messages: LanguageModelV4Message[]): Said[] {
  const said: Said[] = [];
  for (const message of messages) {
    if (message.role !== "user" && message.role !== "assistant") continue;
    const author = message.role === "user" ? "customer" : "assistant";
    const one = { author, ...readParts(message.content) } as const;
    const last = said.at(-1);
    if (last?.author === author) join(last, one);
    else if (one.text !== "" || one.files) said.push(one);
  }
  return said;
}

function join(last: Said, { text, plan, files = 0 }: Said) {
  last.inARow = [...(last.inARow ?? [last.text]), text];
  last.text = `${last.text}\n${text}`.trim();
  last.plan = plan ?? last.plan;
  if (files > 0) last.files = (last.files ?? 0) + files;
}

type Part = { type: string; text?: unknown; providerOptions?: SharedV4ProviderOptions };

/** Words, and the marks that history.ts sets beside them. */
function readParts(parts: readonly Part[]): Omit<Said, "author"> {
  const marks = parts.map(({ providerOptions }) => providerOptions?.kindline);
  const texts = parts.map(({ type, text }, index) =>
    type === "text" && typeof text === "string" && !isMark(marks[index]) ? text : "",
  );
  const plan = marks.map((mark) => mark?.planId).find((planId) => typeof planId === "string");
  const files = marks.map((mark) => mark?.files).find((count) => typeof count === "number");
  return { text: texts.join("").trim(), plan, ...(files && { files }) };
}

const isMark = (mark: SharedV4ProviderOptions[string] | undefined) =>
  mark !== undefined && ("planId" in mark || "files" in mark);

function resultsIn(messages: LanguageModelV4Message[]): Results {
  const results: Record<string, unknown> = {};
  for (const message of messages) {
    if (message.role !== "tool") continue;
    for (const part of message.content) {
      if (part.type !== "tool-result") continue;
      results[part.toolName] = part.output.type === "json" ? part.output.value : null;
    }
  }
  return results as Results; // Our own tools answer in the shapes of facts.ts; the prompt carries them as JSON.
}
