export const canSpeak = () => "speechSynthesis" in globalThis;
