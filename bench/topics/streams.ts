import { setTimeout as wait } from "node:timers/promises";
import { followOpening, Streams, type Opening } from "../clients/streams.ts";
import type { Bench } from "../core.ts";
import { interleave } from "../rounds.ts";
import type { Scale } from "../scale.ts";
import { startServer, type Server, type ServerName } from "../servers/child.ts";
import type { Measured } from "../table.ts";
import { moveIn, signIn } from "../world.ts";

type Tab = { conversationId: string; cookie: string };
type World = { single: Tab[]; hot: Tab[] };
type Side = { server: Server; streams: Streams; perStream: number; seq: Map<string, number> };

/** Messages a round: to each conversation, and to the hot one. */
const SWEEPS = 2;
const BROADCASTS = 6;

const RAW = "raw node:http";
const STOCK = "tRPC standalone";

/** What an open stream costs while nothing happens, and what a delivery costs when something does. */
export async function measureStreams({ databaseUrl, scale, opened }: Bench): Promise<Measured[]> {
  const world = await makeWorld(scale.streams);
  const start = (name: ServerName) => openSide(name, databaseUrl, world, scale.streams, opened);
  const raw = await start("raw-streams");
  const ours = await start("ours");
  const stock = await start("stock-streams");

  const [rawIdle, oursIdle, stockIdle] = await Promise.all(
    [raw, ours, stock].map((side) => idle(side, scale.streams.idleMs)),
  );
  const spread = await rounds(scale, { ours, raw, stock }, (side) => deliverSpread(side, world));
  const hot = await rounds(scale, { ours, raw, stock }, (side) => deliverHot(side, world));
  for (const { streams } of [raw, ours, stock]) streams.close();

  const memory = { ours: [ours.perStream], raw: [raw.perStream], stock: [stock.perStream] };
  const pings = { ours: [oursIdle ?? 0], raw: [rawIdle ?? 0], stock: [stockIdle ?? 0] };
  const { all, hot: viewers } = scale.streams;
  return [
    { what: "memory of an open stream", unit: "KB", ...compared(memory, 1.6) },
    { what: `${all} idle streams, a ping each 5 s`, unit: "% of a core", ...compared(pings) },
    {
      what: `a delivery, ${world.single.length} conversations`,
      unit: "CPU µs",
      ...compared(spread, 1.7),
    },
    { what: `a delivery, one message to ${viewers}`, unit: "CPU µs", ...compared(hot, 1.1) },
  ];
}

const compared = (samples: Record<"ours" | "raw" | "stock", number[]>, atMost?: number) => ({
  ours: samples.ours,
  rivals: {
    [RAW]: { samples: samples.raw, ...(atMost ? { goal: { atMost } } : {}) },
    [STOCK]: { samples: samples.stock },
  },
});

/** Many customers with one tab each, and one conversation that many tabs look at. */
async function makeWorld({ all, hot }: Scale["streams"]): Promise<World> {
  const people = await moveIn(all - hot);
  const cookies = await signIn(people.map(({ personId }) => personId));
  const [busy] = await moveIn(1);
  const { personId = "", conversationId = "" } = busy ?? {};
  const watching = await signIn(Array.from({ length: hot }, () => personId));
  return {
    single: people.map((person, index) => ({
      conversationId: person.conversationId,
      cookie: cookies[index] ?? "",
    })),
    hot: watching.map((cookie) => ({ conversationId, cookie })),
  };
}

/** What the process holds anyway falls out of the difference between few streams and many. */
async function openSide(
  name: ServerName,
  databaseUrl: string,
  { single, hot }: World,
  { first, all }: Scale["streams"],
  opened: AsyncDisposableStack,
): Promise<Side> {
  const server = await startServer(name, databaseUrl, opened);
  const streams = new Streams(server.port);
  const openings = [...single, ...hot].map((tab) => openingFor(name, tab));
  await streams.open(openings.slice(0, first));
  const few = await server.ask({ about: "memory" });
  await streams.open(openings.slice(first));
  const many = await server.ask({ about: "memory" });
  return { server, streams, perStream: (many - few) / (all - first) / 1024, seq: new Map() };
}

const openingFor = (name: ServerName, tab: Tab): Opening =>
  name === "raw-streams"
    ? { path: `/${tab.conversationId}`, cookie: tab.cookie, stands: "event: connected" }
    : followOpening(tab);

async function idle({ server }: Side, forMs: number) {
  const before = await server.ask({ about: "cpu" });
  await wait(forMs);
  return ((await server.ask({ about: "cpu" })) - before) / forMs / 10;
}

const rounds = <Name extends string>(
  scale: Scale,
  sides: Record<Name, Side>,
  deliver: (side: Side) => Promise<number>,
) =>
  interleave(
    scale.streams,
    Object.fromEntries(
      Object.entries<Side>(sides).map(([name, side]) => [name, () => deliver(side)]),
    ) as Record<Name, () => Promise<number>>,
  );

/** @returns CPU microseconds the server spent on each delivery. */
async function deliverSpread(side: Side, { single }: World) {
  const before = await side.server.ask({ about: "cpu" });
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    await tell(
      side,
      single.map(({ conversationId }) => conversationId),
      single.length,
    );
  }
  const after = await side.server.ask({ about: "cpu" });
  return (after - before) / single.length / SWEEPS;
}

async function deliverHot(side: Side, { hot }: World) {
  const before = await side.server.ask({ about: "cpu" });
  for (let message = 0; message < BROADCASTS; message += 1) {
    await tell(side, [hot[0]?.conversationId ?? ""], hot.length);
  }
  const after = await side.server.ask({ about: "cpu" });
  return (after - before) / hot.length / BROADCASTS;
}

async function tell({ server, streams, seq }: Side, conversationIds: string[], readers: number) {
  const next = (seq.get(conversationIds[0] ?? "") ?? 0) + 1;
  for (const id of conversationIds) seq.set(id, next);
  const received = streams.expect(readers);
  await server.ask({ about: "event", conversationIds, seq: next });
  await received;
}
