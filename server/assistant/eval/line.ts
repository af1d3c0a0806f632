import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";

const word = z.union([z.string(), z.number()]).transform(String);

/** One labelled message. What is not labelled is not scored. */
export const labelled = z.object({
  id: word,
  lang: z.string().min(2),
  text: z.string().min(1),
  intent: z.string().optional(),
  /** What else is asked in it. */
  also: z.array(z.string()).optional(),
  slots: z
    .object({ merchant: word.optional(), amount: word.optional(), date: word.optional() })
    .optional(),
  wants_human: z.boolean().optional(),
  needs_handover: z.boolean().optional(),
  category: z.string().optional(),
});
export type Labelled = z.output<typeof labelled>;

export type Read = { messages: Labelled[]; bad: { line: number; problem: string }[] };

/** Empty lines are none; the others count from one. */
export async function readMessages(path: string): Promise<Read> {
  const read: Read = { messages: [], bad: [] };
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    line += 1;
    if (text.trim() === "") continue;
    const { data, problem } = parsed(text);
    if (data) read.messages.push(data);
    else read.bad.push({ line, problem });
  }
  return read;
}

function parsed(text: string): { data?: Labelled; problem: string } {
  try {
    const { data, error } = labelled.safeParse(JSON.parse(text));
    const problem = (error?.issues ?? [])
      .map(({ path, message }) => `${path.join(".") || "line"}: ${message}`)
      .join("; ");
    return data ? { data, problem } : { problem };
  } catch {
    return { problem: "This is no JSON" };
  }
}
