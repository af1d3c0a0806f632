import { expect } from "vitest";
import type { VoiceSide, VoiceSignal } from "#server/voice/schema.ts";
import {
  type Effect,
  type Input,
  type Negotiation,
  newNegotiation,
  step,
} from "#app/_voice/state/negotiation.ts";

/** A browser without sound: its connection knows which page made it, and with which one it has agreed. */
type Page = {
  negotiation: Negotiation;
  peer: { id: number; with: number | null; epoch: number } | null;
  added: string[];
};

const newPage = (side: VoiceSide): Page => ({
  negotiation: newNegotiation(side),
  peer: null,
  added: [],
});

export const other = (side: VoiceSide): VoiceSide => (side === "agent" ? "customer" : "agent");

/** Two pages and the way between them, on which what is said may come late, twice, in any order, or never. */
export function createWorld() {
  let clock = 0;
  let ids = 0;
  const wire: { to: VoiceSide; signal: VoiceSignal }[] = [];
  const pages: Record<VoiceSide, Page> = { agent: newPage("agent"), customer: newPage("customer") };

  function put(side: VoiceSide, input: Input) {
    const page = pages[side];
    const { next, effects } = step(page.negotiation, input);
    page.negotiation = next;
    for (const effect of effects) run(side, page, effect);
  }

  function run(side: VoiceSide, page: Page, effect: Effect) {
    const say = (signal: VoiceSignal) => void wire.push({ to: other(side), signal });
    const tellWays = (epoch: number) => {
      const candidate = { candidate: `${epoch}`, sdpMid: "0", sdpMLineIndex: 0 };
      say({ type: "candidates", epoch, candidates: [candidate] });
    };
    switch (effect.type) {
      case "send":
        return say(effect.signal);
      case "close":
        return void (page.peer = null);
      case "offer": {
        const { epoch, base, isFresh } = effect;
        const id = isFresh || !page.peer ? (ids += 1) : page.peer.id;
        page.peer = { id, with: isFresh ? null : (page.peer?.with ?? null), epoch };
        say({ type: "offer", epoch, base, sdp: String(id) });
        return tellWays(epoch);
      }
      case "answer": {
        const { epoch, isFresh, sdp } = effect;
        const id = isFresh || !page.peer ? (ids += 1) : page.peer.id;
        // Another way is only found for the connection that there is.
        if (!isFresh) expect(page.peer?.with).toBe(Number(sdp));
        page.peer = { id, with: Number(sdp), epoch };
        say({ type: "answer", epoch, sdp: String(id) });
        return tellWays(epoch);
      }
      case "settle":
        expect(page.peer?.epoch).toBe(effect.epoch);
        return void (page.peer && (page.peer.with = Number(effect.sdp)));
      case "add":
        // Never before what they belong to is known, and never to another connection.
        expect(page.peer?.with).not.toBeNull();
        for (const { candidate } of effect.candidates)
          expect(candidate).toBe(String(page.peer?.epoch));
        return void page.added.push(...effect.candidates.map(({ candidate }) => candidate));
    }
  }

  return {
    pages,
    wire,
    put: (side: VoiceSide, type: "joined" | "faded" | "stuck") =>
      put(side, { type, at: (clock += 1) }),
    end: (side: VoiceSide) => put(side, { type: "ended" }),
    reload(side: VoiceSide) {
      pages[side] = newPage(side);
      put(side, { type: "joined", at: (clock += 10) });
    },
    deliver(index: number, isKept: boolean) {
      const at = index % wire.length;
      const said = wire[at];
      if (!said) return;
      if (!isKept) wire.splice(at, 1);
      put(said.to, { type: "heard", signal: said.signal, at: (clock += 1) });
    },
    drop: (index: number) => void wire.splice(index % wire.length, 1),
    areConnected() {
      const [agent, customer] = [pages.agent.peer, pages.customer.peer];
      return (
        agent !== null &&
        customer !== null &&
        agent.with === customer.id &&
        customer.with === agent.id &&
        agent.epoch === customer.epoch &&
        pages.agent.added.includes(String(agent.epoch)) &&
        pages.customer.added.includes(String(agent.epoch))
      );
    },
  };
}

export type World = ReturnType<typeof createWorld>;
