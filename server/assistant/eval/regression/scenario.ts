import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a customer does in one turn. */
export type Doing =
  /** `about`: a shop on whose plan's page they write. */
  | { do: "say"; text: string; about: string | null }
  /** On the last card: the day that they choose, the digits of the card they pay with; `twice`: two clicks at once. */
  | { do: "confirm"; to: string | null; digits: string | null; isTwice: boolean }
  | { do: "ask for a person" }
  | { do: "call the person off" };

export type Step = { does: Doing; hears: string[]; not: string[] };
export type Reaction = { heard: string; does: Doing };

export type Scenario = {
  name: string;
  kind: string;
  language: string;
  situation: string;
  goal: string;
  /** Why the assistant is known not to do it yet. */
  open: string | null;
  steps: Step[];
  /** What the customer answers when they hear it, once each, before they go on. */
  reactions: Reaction[];
  never: string[];
  /** All that is to be another in the database afterwards. */
  changes: string[];
};

const FOLDER = join(import.meta.dirname, "../scenarios");

/** All of them, or those with this word in their name or kind. */
export function readScenarios(only = ""): Scenario[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => scenariosIn(readFileSync(join(FOLDER, file), "utf8"), file))
    .filter(({ name, kind }) => name.includes(only) || kind === only);
}

/** @throws with file and line when a line says nothing that we know */
export function scenariosIn(text: string, file: string): Scenario[] {
  const scenarios: Scenario[] = [];
  for (const [index, written] of text.split("\n").entries()) {
    const line = written.trim();
    if (line === "" || line.startsWith("//")) continue;
    try {
      if (line.startsWith("# ")) scenarios.push(headed(line.slice(2)));
      else read(line, scenarios.at(-1));
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${line}`, { cause: error });
    }
  }
  return scenarios;
}

function headed(line: string): Scenario {
  const [name, kind, language, situation] = line.split("|").map((part) => part.trim());
  if (!name || !kind || !language || !situation) throw new Error("A part of the head is missing");
  const lists = { steps: [], reactions: [], never: [], changes: [] };
  return { name, kind, language, situation, goal: "", open: null, ...lists };
}

function read(line: string, scenario: Scenario | undefined) {
  if (!scenario) throw new Error("It belongs to no scenario");
  const [, sign = "", rest = ""] = /^(goal:|open:|never:|when |[<!=])\s*(.*)$/.exec(line) ?? [];
  const step = scenario.steps.at(-1);
  switch (sign) {
    case "goal:":
      return void (scenario.goal = rest);
    case "open:":
      return void (scenario.open = rest);
    case "never:":
      return scenario.never.push(rest);
    case "when ":
      return scenario.reactions.push(reactionIn(rest));
    case "=":
      return scenario.changes.push(rest);
    case "<":
    case "!":
      if (!step) throw new Error("Nothing was said before it");
      return step[sign === "<" ? "hears" : "not"].push(rest);
    default:
      return scenario.steps.push({ does: doingIn(line), hears: [], not: [] });
  }
}

function reactionIn(rest: string): Reaction {
  const [heard = "", does = ""] = rest.split(" -> ");
  return { heard: heard.trim(), does: doingIn(does.trim()) };
}

function doingIn(line: string): Doing {
  if (line.startsWith(">")) {
    const [, about = null, text = ""] = /^>\s*(?:\[about ([^\]]+)\]\s*)?(.*)$/.exec(line) ?? [];
    return { do: "say", text: text.replaceAll("\\n", "\n"), about };
  }
  if (line === "(asks for a person)") return { do: "ask for a person" };
  if (line === "(calls the person off)") return { do: "call the person off" };
  const confirmed = /^\(confirms( twice)?(?: (\d{4}-\d\d-\d\d))?(?: with (\d{4}))?\)$/.exec(line);
  if (!confirmed) throw new Error("Nobody can do that");
  const [, twice, to = null, digits = null] = confirmed;
  return { do: "confirm", to, digits, isTwice: twice !== undefined };
}
