export type MicrophoneProblem = "blocked" | "missing" | "busy" | "unsupported";

export class NoMicrophone extends Error {
  readonly why: MicrophoneProblem;
  constructor(why: MicrophoneProblem) {
    super(why);
    this.why = why;
  }
}

/** The browser asks its person, unless they have answered before. @throws NoMicrophone */
async function openMicrophone(): Promise<MediaStream> {
  if (!("RTCPeerConnection" in globalThis) || !navigator.mediaDevices?.getUserMedia) {
    throw new NoMicrophone("unsupported");
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    throw new NoMicrophone(problemOf(error));
  }
}

/** The microphone of a tab that speaks. */
export function createHandset() {
  let microphone: MediaStream | null = null;
  return {
    take: async () => (microphone ??= await openMicrophone()),
    drop() {
      for (const track of microphone?.getTracks() ?? []) track.stop();
      microphone = null;
    },
    hear(enabled: boolean) {
      for (const track of microphone?.getAudioTracks() ?? []) track.enabled = enabled;
    },
  };
}

function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "blocked";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  return "busy";
}

/** Whether the browser would not even ask. Not every one can tell. */
export async function isMicrophoneGranted() {
  try {
    const { state } = await navigator.permissions.query({ name: "microphone" });
    return state === "granted";
  } catch {
    return false;
  }
}
