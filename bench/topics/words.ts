import { distress } from "#server/assistant/wants-person/distress/distress.ts";
import { personIntentIn } from "#server/assistant/person-intent.ts";
import { wordsOf } from "#server/articles/words.ts";
import { hideSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import type { Bench } from "../core.ts";
import { interleave } from "../rounds.ts";
import type { Measured } from "../table.ts";

const LETTERS = 4000;
const TIMES = 20;
/** What everybody else may wait for the longest message, in milliseconds. */
const MOST_MS = 5;

const filled = (text: string) => text.repeat(Math.ceil(LETTERS / text.length)).slice(0, LETTERS);

const normal = "When is my next payment for the shoes due, and how much will it be this month?";
const hostile = [
  "person want talk ",
  "persin humam agemt ",
  "want to want to not live ",
  "a,b;c! ",
  "1 2 3 4 ",
  "pay för bezahlen دفع ",
].map(filled);

const rules: Record<string, (text: string) => unknown> = {
  "does it want a person": personIntentIn,
  "is somebody in distress": distress,
  "is a secret in it": hideSecrets,
  "words of a search": (text) => wordsOf("en", text.slice(0, 500)),
};

/** What the rules cost that every message goes through, at their worst and as usual. */
export async function measureWords({ scale }: Bench): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [what, rule] of Object.entries(rules)) {
    const worst = async () => Math.max(...hostile.map((text) => millisecondsOf(rule, text)));
    const usual = async () => millisecondsOf(rule, normal);
    await worst();
    const samples = await interleave(scale.append, { worst, usual });
    measured.push({
      what: `${what}, worst of 4,000 letters`,
      unit: "ms",
      ours: samples.worst,
      goal: { atMost: MOST_MS },
    });
    measured.push({
      what: `${what}, against a message of 80`,
      unit: "ms",
      ours: samples.worst,
      rivals: { "80 letters": { samples: samples.usual } },
    });
  }
  return measured;
}

/** The best of some, as the machine is not ours alone. */
function millisecondsOf(rule: (text: string) => unknown, text: string) {
  let best = Infinity;
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    rule(text);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
