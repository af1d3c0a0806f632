import type { IceCandidate, IceServer, VoiceSide, VoiceSignal } from "#server/voice/schema.ts";
import { type Effect, type Input, newNegotiation, step } from "../state/negotiation.ts";

type World = {
  side: VoiceSide;
  servers: IceServer[];
  microphone: MediaStream;
  send: (signal: VoiceSignal) => Promise<unknown>;
  heardSound: (stream: MediaStream) => void;
  changed: (state: RTCPeerConnectionState) => void;
};

const TOGETHER_MS = 60;
const MOST_TOGETHER = 8;

/** Does what the negotiation decides, one thing after the other, with the browser's connection. */
export function createPeer(world: World) {
  let negotiation = newNegotiation(world.side);
  let connection: RTCPeerConnection | null = null;
  let work = Promise.resolve();

  function put(input: Input) {
    const { next, effects } = step(negotiation, input);
    negotiation = next;
    for (const effect of effects) work = work.then(() => run(effect)).catch(() => {});
  }

  async function run(effect: Effect) {
    if ("epoch" in effect && effect.epoch !== negotiation.epoch) return;
    if (negotiation.isOver && effect.type !== "close") return;
    switch (effect.type) {
      case "send":
        return void (await world.send(effect.signal));
      case "close":
        return close();
      case "offer":
        return offer(effect);
      case "answer":
        return answer(effect);
      case "settle":
        return connection?.setRemoteDescription({ type: "answer", sdp: effect.sdp });
      case "add":
        return add(effect.candidates);
    }
  }

  async function offer({ epoch, base, isFresh }: Effect & { type: "offer" }) {
    const peer = isFresh || !connection ? open(epoch) : connection;
    collect(peer, epoch);
    await peer.setLocalDescription(await peer.createOffer({ iceRestart: !isFresh }));
    const sdp = peer.localDescription?.sdp ?? "";
    await world.send({ type: "offer", epoch, base, sdp });
  }

  async function answer({ epoch, isFresh, sdp }: Effect & { type: "answer" }) {
    const peer = isFresh || !connection ? open(epoch) : connection;
    collect(peer, epoch);
    await peer.setRemoteDescription({ type: "offer", sdp });
    await peer.setLocalDescription(await peer.createAnswer());
    await world.send({ type: "answer", epoch, sdp: peer.localDescription?.sdp ?? "" });
  }

  /** One that fails says nothing of the next. */
  async function add(candidates: IceCandidate[]) {
    for (const candidate of candidates)
      await connection?.addIceCandidate(plain(candidate)).catch(() => {});
  }

  function open(epoch: number) {
    close();
    const peer = new RTCPeerConnection({ iceServers: world.servers });
    connection = peer;
    for (const track of world.microphone.getTracks()) peer.addTrack(track, world.microphone);
    peer.addEventListener("track", ({ streams: [stream] }) => stream && world.heardSound(stream));
    peer.addEventListener("connectionstatechange", () => {
      if (peer === connection) world.changed(peer.connectionState);
    });
    collect(peer, epoch);
    return peer;
  }

  /** Several at once are one message. */
  function collect(peer: RTCPeerConnection, epoch: number) {
    let waiting: IceCandidate[] = [];
    const flush = () => {
      const candidates = waiting.splice(0, MOST_TOGETHER);
      if (candidates.length === 0 || epoch !== negotiation.epoch) return (waiting = []);
      void world.send({ type: "candidates", epoch, candidates }).catch(() => {});
      return waiting.length > 0 && setTimeout(flush, TOGETHER_MS);
    };
    peer.onicecandidate = ({ candidate }) => {
      if (!candidate?.candidate) return;
      if (waiting.length === 0) setTimeout(flush, TOGETHER_MS);
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      waiting.push({ candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment });
    };
  }

  function close() {
    connection?.close();
    connection = null;
  }

  return {
    put,
    stats: () => connection?.getStats() ?? null,
    state: () => connection?.connectionState ?? "new",
  };
}

const plain = ({ usernameFragment, ...candidate }: IceCandidate) =>
  usernameFragment ? { ...candidate, usernameFragment } : candidate;
