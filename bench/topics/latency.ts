import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Line, postRequest } from "../clients/requests.ts";
import { followOpening, Streams } from "../clients/streams.ts";
import type { Bench } from "../core.ts";
import { quantile } from "../rounds.ts";
import { startServer } from "../servers/child.ts";
import type { Measured } from "../table.ts";
import { hireAgent, moveIn, signIn } from "../world.ts";

type Customer = { conversationId: string; cookie: string };

const CONVERSATIONS = 500;
/** Beside the tab that writes: the customer's other device, and two colleagues who look on. */
const OTHERS = 3;
const STRAGGLERS_MS = 5000;

/**
 * From the moment at which a customer's message is due until another browser has it: through the API, COMMIT and the
 * streams. Messages go out by the clock, whether or not earlier ones have arrived.
 */
export async function measureLatency({ databaseUrl, scale, opened }: Bench): Promise<Measured[]> {
  const { rate, warmUpMs, measureMs } = scale.latency;
  const server = await startServer("ours", databaseUrl, opened);
  const streams = new Streams(server.port);
  const dueAt: number[] = [];
  const taken: number[] = [];
  const customers = await fill(streams, (frame) => {
    const number = Number(/#(\d+)#/.exec(frame)?.[1]);
    taken.push(performance.now() - (dueAt[number] ?? Number.NaN));
  });

  const sender = new Sender(server.port, customers, dueAt);
  await sender.sendFor(warmUpMs, rate);
  await settle(() => taken.length === dueAt.length * OTHERS);
  const [before, warm] = [await server.ask({ about: "cpu" }), dueAt.length];
  taken.length = 0;
  await sender.sendFor(measureMs, rate);
  await settle(() => taken.length === (dueAt.length - warm) * OTHERS);
  const cpu = (await server.ask({ about: "cpu" })) - before;
  sender.close();
  streams.close();

  const late = (what: string, share: number, atMost: number): Measured => ({
    what,
    unit: "ms",
    ours: [quantile(taken, share)],
    goal: { atMost },
  });
  return [
    late("p50", 0.5, 60),
    late("p95", 0.95, 150),
    late("p99", 0.99, 400),
    { what: "the server meanwhile", unit: "% of a core", ours: [cpu / measureMs / 10] },
  ];
}

/** An agent holds each conversation, so that the assistant keeps silent. */
async function fill(streams: Streams, heard: (frame: string) => void): Promise<Customer[]> {
  const agentId = await hireAgent();
  const people = await moveIn(CONVERSATIONS, { agentId });
  const writing = await signIn(people.map(({ personId }) => personId));
  const reading = await signIn(
    people.flatMap(({ personId }) => [
      personId,
      ...Array.from({ length: OTHERS - 1 }, () => agentId),
    ]),
  );
  const customers = people.map(({ conversationId }, index) => ({
    conversationId,
    cookie: writing[index] ?? "",
  }));
  await streams.open(customers.map(followOpening));
  const readers = customers.flatMap(({ conversationId }, index) =>
    reading
      .slice(index * OTHERS, (index + 1) * OTHERS)
      .map((cookie) => ({ conversationId, cookie })),
  );
  await streams.open(readers.map(followOpening), heard);
  return customers;
}

/** Sends one customer's message after another's; a line that is still waiting for its answer is not waited for. */
class Sender {
  readonly #port: number;
  readonly #customers: Customer[];
  readonly #dueAt: number[];
  readonly #free: Line[] = [];
  readonly #answers = new Set<Promise<void>>();

  constructor(port: number, customers: Customer[], dueAt: number[]) {
    this.#port = port;
    this.#customers = customers;
    this.#dueAt = dueAt;
  }

  async sendFor(ms: number, rate: number) {
    const began = performance.now();
    for (let sent = 0; sent < (ms / 1000) * rate; sent += 1) {
      const due = began + (sent / rate) * 1000;
      while (performance.now() < due) await wait(1);
      this.#send(this.#dueAt.push(due) - 1);
    }
    await Promise.all(this.#answers);
  }

  #send(number: number) {
    const { conversationId, cookie } = this.#customers[(number * 7) % CONVERSATIONS] ?? {};
    const message = {
      conversationId,
      clientKey: randomUUID(),
      text: `Is my return there? #${number}#`,
    };
    const line = this.#free.pop() ?? new Line(this.#port);
    const answered = line
      .ask(postRequest("/api/trpc/conversations.send", cookie ?? "", message))
      .then(() => {
        this.#free.push(line);
        this.#answers.delete(answered);
      });
    this.#answers.add(answered);
  }

  close() {
    for (const line of this.#free) line.close();
  }
}

async function settle(isThere: () => boolean) {
  const until = performance.now() + STRAGGLERS_MS;
  while (!isThere() && performance.now() < until) await wait(20);
  if (!isThere()) throw new Error("Some messages never came to the other browsers");
}
