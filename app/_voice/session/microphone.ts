export type MicrophoneProblem = "blocked" | "missing" | "busy" | "unsupported";

export class NoMicrophone extends Error {
  readonly why: MicrophoneProblem;
  constructor(why: MicrophoneProblem) {
    super(why);
    this.why = why;
  }
}

/** The browser asks its person, unless they have answered before. @throws NoMicrophone */
export async function openMicrophone(): Promise<MediaStream> {
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
