import { plain } from "../embedded/patterns.ts";
import type { Called } from "../models/hearing.ts";
import type { Expected, TrialQuestion } from "./questions.ts";

export type Heard = { text: string; called: Called[]; wasPersonCalled: boolean };

/** A person, as each of our languages says it. */
const PERSON =
  /\b(?:person|human|colleague|somebody|someone|people)\b|mensch|mitarbeit|jemand|medarbetare|människa|kollega|موظف|شخص|زميل/iu;

/** Whether one of the things that were expected is in it. Pure. */
export const isRight = ({ right }: TrialQuestion, heard: Heard) =>
  right.some((expected) => isMet(expected, heard));

function isMet({ calls, says, person }: Expected, heard: Heard) {
  if (calls) return heard.called.some((called) => isCalled(calls, called));
  if (says) return says.test(plain(heard.text));
  return person === true && (heard.wasPersonCalled || PERSON.test(heard.text));
}

/** Each argument that was expected, whatever else was given. */
function isCalled({ tool, input = {} }: NonNullable<Expected["calls"]>, called: Called) {
  if (called.tool !== tool) return false;
  const given = new Map(Object.entries(Object(called.input)));
  return Object.entries(input).every(([name, value]) => given.get(name) === value);
}
