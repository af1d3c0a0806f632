import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { chatCompletions, responses } from "./outside-openai.ts";
import { anthropicMessages, generateContent } from "./outside-others.ts";
import type { Protocol, Step } from "./outside-script.ts";
import { serve } from "./sse.ts";

const BETWEEN_MS = 15;

type Asked = { path: string; headers: IncomingHttpHeaders; body: string };

const protocols: [RegExp, () => Protocol][] = [
  [/\/chat\/completions$/, () => chatCompletions],
  [/\/messages$/, anthropicMessages],
  [/\/responses$/, () => responses],
  [/:streamGenerateContent/, () => generateContent],
];

/** The HTTP APIs of the providers as their real packages meet them; what a model says to each request is a script's. */
export async function openOutside() {
  const asked: Asked[] = [];
  let script: Step[] = [];
  const server = await serve((req, res) => {
    void reply(req, res).catch(() => res.destroy());
  });

  async function reply(req: IncomingMessage, res: ServerResponse) {
    const path = req.url ?? "";
    asked.push({ path, headers: req.headers, body: await text(req) });
    const protocol = protocols.find(([pattern]) => pattern.test(path))?.[1]();
    const step = script[Math.min(asked.length, script.length) - 1];
    if (!protocol || !step) return void res.writeHead(404).end();
    if (step.refused) return refuse(res, protocol, step.refused);
    await speak(res, protocol, step);
  }

  return {
    ...server,
    asked,
    /** Its last step is repeated. */
    says: (...steps: Step[]) => {
      script = steps;
      asked.length = 0;
    },
  };
}

function refuse(res: ServerResponse, protocol: Protocol, refused: NonNullable<Step["refused"]>) {
  const { status, retryAfter } = refused;
  res.writeHead(status, {
    "content-type": "application/json",
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
  });
  res.end(JSON.stringify(protocol.refusal(status)));
}

async function speak(res: ServerResponse, protocol: Protocol, step: Step) {
  const { thinks = [], say = [], calls = [], waitMs = 0, breaks, reason = "stop", usage } = step;
  res.writeHead(200, { "content-type": "text/event-stream" });
  res.flushHeaders();
  await wait(waitMs);
  for (const part of protocol.begin()) res.write(part);
  for (const piece of thinks) {
    for (const part of protocol.think?.(piece) ?? []) res.write(part);
  }
  for (const piece of say) {
    for (const part of protocol.say(piece)) res.write(part);
    await wait(BETWEEN_MS);
  }
  for (const [index, one] of calls.entries()) {
    for (const part of protocol.call(one, index)) res.write(part);
  }
  if (breaks === "hangs") return;
  if (breaks === "cut") return void res.destroy();
  if (breaks === "garbled") res.write('data: {"choices": [{"del\n\n');
  if (breaks !== "ends") {
    for (const part of protocol.end(calls.length > 0 ? "tools" : reason, usage)) res.write(part);
  }
  res.end();
}

export type Outside = Awaited<ReturnType<typeof openOutside>>;
