const KEY = "kindline.voice.muted";

/** A page that comes back into its call has its microphone as its person left it. */
export const wasMuted = (tab: string, callId: string) =>
  sessionStorage.getItem(KEY) === nameOf(tab, callId);

export function keepMuted(tab: string, callId: string, isMuted: boolean) {
  if (isMuted) sessionStorage.setItem(KEY, nameOf(tab, callId));
  else sessionStorage.removeItem(KEY);
}

const nameOf = (tab: string, callId: string) => `${tab}.${callId}`;
