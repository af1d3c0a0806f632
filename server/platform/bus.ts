import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openPostgresWire } from "./bus-postgres.ts";
import { log } from "./log.ts";

type Listener = (message: unknown) => void;
type Parcel = [topic: string, message: unknown];

export type Wire = {
  send: (payload: string) => Promise<void>;
  isUp: () => boolean;
  close: () => Promise<void>;
};

/** A NOTIFY holds less than 8,000 bytes. */
const PAYLOAD_BYTES = 7500;
const PEER_SILENCE_MS = 15_000;

const me = randomUUID().slice(0, 8);
const listeners = new Map<string, Set<Listener>>();
const peers = new Map<string, number>();
const outgoing: Parcel[] = [];
const shapes = new Map<string, z.ZodType>();
/** Whoever may connect can say anything on our channel. */
const envelope = z.tuple([z.string(), z.array(z.tuple([z.string(), z.unknown()]))]);
let wire: Wire | null = null;
let sending = false;
let greeting: NodeJS.Timeout | undefined;

export function subscribe(topic: string, listener: Listener): () => void {
  const those = listeners.get(topic) ?? new Set();
  listeners.set(topic, those.add(listener));
  return () => {
    those.delete(listener);
    if (those.size === 0 && listeners.get(topic) === those) listeners.delete(topic);
  };
}

/** A hint, never the truth: listeners here get it at once, other processes a few milliseconds later. */
export function publish(topic: string, message: unknown) {
  deliver(topic, message);
  if (!wire || peers.size === 0) return;
  outgoing.push([topic, message]);
  void sendAll(wire);
}

/** What another process says that has not this shape did not come from one of ours. */
export function topicOf<Shape extends z.ZodType>(kind: string, shape: Shape) {
  type Notice = z.infer<Shape>;
  const prefix = `${kind}:`;
  shapes.set(prefix, shape);
  return {
    notify: (id: string, notice: Notice) => publish(prefix + id, notice),
    subscribe: (id: string, listener: (notice: Notice) => void) =>
      // Here it was typed, and from elsewhere it was checked.
      subscribe(prefix + id, (notice) => listener(notice as Notice)),
    listenedTo: () =>
      [...listeners.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length)),
  };
}

export async function openBus(settings: { databaseUrl: string; redisUrl?: string | undefined }) {
  const { databaseUrl, redisUrl } = settings;
  wire = redisUrl ? await openRedis(redisUrl) : await openPostgresWire(databaseUrl, receive, greet);
  greet();
  greeting = setInterval(greet, PEER_SILENCE_MS / 3).unref();
}

async function openRedis(url: string) {
  const { openRedisWire } = await import("./bus-redis.ts");
  return openRedisWire(url, receive, greet);
}

export async function closeBus() {
  clearInterval(greeting);
  await wire?.close();
  wire = null;
  peers.clear();
}

export const isBusUp = () => wire?.isUp() ?? false;

/** Processes tell each other that they live: alone, nothing has to leave this one. */
function greet() {
  const silentSince = Date.now() - PEER_SILENCE_MS;
  for (const [peer, heardAt] of peers) if (heardAt < silentSince) peers.delete(peer);
  wire?.send(JSON.stringify([me, []])).catch(() => {});
}

function receive(payload: string) {
  const read = envelope.safeParse(parsed(payload));
  if (!read.success) return ignore({ characters: payload.length });
  const [from, parcels] = read.data;
  if (from === me) return;
  const isNew = !peers.has(from);
  peers.set(from, Date.now());
  if (isNew) greet();
  for (const [topic, message] of parcels) {
    if (isExpected(topic, message)) deliverFromOutside(topic, message);
    else ignore({ topic });
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

function isExpected(topic: string, message: unknown) {
  for (const [prefix, shape] of shapes) {
    if (topic.startsWith(prefix)) return shape.safeParse(message).success;
  }
  return true;
}

/** The shape was right; what is wrong all the same ends neither the other notices nor the process. */
function deliverFromOutside(topic: string, message: unknown) {
  for (const listener of listeners.get(topic) ?? []) {
    try {
      listener(message);
    } catch (error) {
      ignore({ topic, err: error });
    }
  }
}

const ignore = (about: object) => log.warn(about, "a notice that is not ours was ignored");

async function sendAll(to: Wire) {
  if (sending) return;
  sending = true;
  while (outgoing.length > 0) await to.send(pack()).catch(() => {});
  sending = false;
}

function pack() {
  const parcels: string[] = [];
  let bytes = 20;
  while (outgoing.length > 0) {
    const next = fitting(outgoing[0]);
    bytes += Buffer.byteLength(next) + 1;
    if (bytes > PAYLOAD_BYTES && parcels.length > 0) break;
    parcels.push(next);
    outgoing.shift();
  }
  return `["${me}",[${parcels.join(",")}]]`;
}

/** What does not fit shrinks to a wake-up: the receiver reads the log instead. */
function fitting(parcel: Parcel | undefined) {
  const text = JSON.stringify(parcel);
  return Buffer.byteLength(text) < PAYLOAD_BYTES - 100
    ? text
    : JSON.stringify([parcel?.[0], { type: "wake" }]);
}

function deliver(topic: string, message: unknown) {
  for (const listener of listeners.get(topic) ?? []) listener(message);
}
