import { isStepCount, type ModelMessage, streamText, type TextPart, tool } from "ai";
import { z } from "zod";
import type { AssistantTools } from "#server/assistant/facts.ts";
import { embeddedModel } from "#server/assistant/embedded/model.ts";
import { facts } from "#tests/support/assistant-facts.ts";

export type Calls = { name: string; input: unknown }[];
type Outputs = { [Name in keyof AssistantTools]: AssistantTools[Name]["output"] };

const about = z.strictObject({ about: z.string().optional() });
const inputs = {
  listPlans: z.strictObject({}),
  getPlan: z.strictObject({ about: z.string() }),
  nextPayments: about,
  refundStatus: about,
  returnStatus: about,
  declines: z.strictObject({}),
  proposePayment: z.strictObject({ what: z.string(), plans: z.array(z.string()).optional() }),
  proposeMove: z.strictObject({ plan: z.string().optional(), to: z.string().optional() }),
  proposeAutopay: z.strictObject({
    turn: z.string().optional(),
    plans: z.array(z.string()).optional(),
    method: z.string().optional(),
  }),
  proposePause: z.strictObject({ plans: z.array(z.string()).optional() }),
  searchHelp: z.strictObject({ query: z.string(), language: z.string() }),
  offerChoices: z.strictObject({ choices: z.array(z.string()) }),
  askForPerson: z.strictObject({ reason: z.string() }),
};

/** A conversation with the embedded model through the real SDK; the tools answer fixed facts. */
export function chat(locale = "en-GB", outputs: Partial<Outputs> = {}, person = "none") {
  const messages: ModelMessage[] = [];
  const answers: Outputs = { ...facts, ...outputs };

  return async function say(text: string, beside?: string | { files: number }) {
    messages.push({ role: "user", content: beside ? askedBeside(beside, text) : text });
    const calls: Calls = [];
    const answered = async <Name extends keyof AssistantTools>(name: Name, input: unknown) => {
      calls.push({ name, input });
      return answers[name];
    };
    const result = streamText({
      model: embeddedModel({ chunkDelayMs: 0 }),
      instructions: `You are an assistant.\nLocale: ${locale}\nToday: 2026-11-23\nPerson: ${person}`,
      messages,
      tools: {
        listPlans: tool({
          inputSchema: inputs.listPlans,
          execute: (input) => answered("listPlans", input),
        }),
        getPlan: tool({
          inputSchema: inputs.getPlan,
          execute: (input) => answered("getPlan", input),
        }),
        nextPayments: tool({
          inputSchema: inputs.nextPayments,
          execute: (input) => answered("nextPayments", input),
        }),
        refundStatus: tool({
          inputSchema: inputs.refundStatus,
          execute: (input) => answered("refundStatus", input),
        }),
        returnStatus: tool({
          inputSchema: inputs.returnStatus,
          execute: (input) => answered("returnStatus", input),
        }),
        declines: tool({
          inputSchema: inputs.declines,
          execute: (input) => answered("declines", input),
        }),
        proposePayment: tool({
          inputSchema: inputs.proposePayment,
          execute: (input) => answered("proposePayment", input),
        }),
        proposeMove: tool({
          inputSchema: inputs.proposeMove,
          execute: (input) => answered("proposeMove", input),
        }),
        proposeAutopay: tool({
          inputSchema: inputs.proposeAutopay,
          execute: (input) => answered("proposeAutopay", input),
        }),
        proposePause: tool({
          inputSchema: inputs.proposePause,
          execute: (input) => answered("proposePause", input),
        }),
        searchHelp: tool({
          inputSchema: inputs.searchHelp,
          execute: (input) => answered("searchHelp", input),
        }),
        offerChoices: tool({
          inputSchema: inputs.offerChoices,
          execute: (input) => answered("offerChoices", input),
        }),
        askForPerson: tool({
          inputSchema: inputs.askForPerson,
          execute: (input) => answered("askForPerson", input),
        }),
      },
      stopWhen: isStepCount(5),
    });
    const sources: string[] = [];
    for await (const part of result.stream) {
      if (part.type === "error") throw part.error;
      if (part.type === "source") sources.push(part.id);
    }
    const answer = await result.text;
    messages.push({ role: "assistant", content: answer });
    return { answer, calls, sources, tools: calls.map(({ name }) => name) };
  };
}

/** As history.ts tells of a plan, or of files. */
export function askedBeside(beside: string | { files: number }, text: string): TextPart[] {
  const kindline = typeof beside === "string" ? { planId: beside } : beside;
  const mark: TextPart = { type: "text", text: "(A mark)", providerOptions: { kindline } };
  return text ? [mark, { type: "text", text }] : [mark];
}
