import { readFileSync, writeFileSync } from "node:fs";

/** Names the file in which the tests tell the program's model how to speak. */
export const PACE_VARIABLE = "E2E_PACE";

type Pace = "its own" | "held" | "unplugged";

const file = () => process.env[PACE_VARIABLE] ?? "";
const ask = (pace: Pace) => writeFileSync(file(), pace);

/** What a test asks of the model; after the test it is itself again. */
export const assistant = {
  /** It says a few words and waits. */
  hold: () => ask("held"),
  goOn: () => ask("its own"),
  unplug: () => ask("unplugged"),
};

/** As the program reads it. */
export function askedPace(): string {
  try {
    return readFileSync(file(), "utf8");
  } catch {
    return "its own";
  }
}
