import { useCallback, useEffect } from "react";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";

const NOTES = [
  { hertz: 659, at: 0 },
  { hertz: 880, at: 0.14 },
];
const LASTS = 0.32;
const LOUDNESS = 0.12;
const TURN_MS = 1000;

let context: AudioContext | null = null;

/** Off until the agent turns it on; browsers allow sound only after a first key or click, so that one is listened for. */
export function useSound() {
  const [setting, setSetting] = useStoredValue("localStorage", "desk.sound");
  const isOn = setting === "on";

  useEffect(() => {
    if (!isOn) return;
    const unlock = () => void awake();
    const gestures = ["pointerdown", "keydown"];
    for (const gesture of gestures) window.addEventListener(gesture, unlock, { once: true });
    return () => gestures.forEach((gesture) => window.removeEventListener(gesture, unlock));
  }, [isOn]);

  const toggle = useCallback(() => {
    setSetting(isOn ? null : "on");
    if (!isOn) play();
  }, [isOn, setSetting]);
  const ring = useCallback(() => isOn && void ringOnce(), [isOn]);

  return { isOn, toggle, ring, play };
}

/** Two soft notes, made here: nothing to load, nothing that can be missing. */
function play() {
  void awake().then((audio) => {
    if (audio?.state !== "running") return;
    for (const note of NOTES) sing(audio, note.hertz, audio.currentTime + note.at);
  });
}

/** Of several tabs that hear of it one rings: the first in which sound is allowed. */
async function ringOnce() {
  const audio = await awake();
  if (audio?.state !== "running") return;
  if (!navigator.locks) return play();
  await navigator.locks.request("desk.ring", { ifAvailable: true }, async (turn) => {
    if (!turn) return;
    play();
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  });
}

async function awake() {
  if (typeof AudioContext === "undefined") return null;
  context ??= new AudioContext();
  await context.resume().catch(() => {});
  return context;
}

function sing(audio: AudioContext, hertz: number, from: number) {
  const tone = new OscillatorNode(audio, { frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + LASTS);
  tone.connect(volume).connect(audio.destination);
  tone.start(from);
  tone.stop(from + LASTS);
}
