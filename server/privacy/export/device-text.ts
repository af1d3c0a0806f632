import { describeDevice } from "#server/auth/device.ts";

/** "Firefox, Windows" */
export function shortDevice(userAgent: string) {
  const { browser, system } = describeDevice(userAgent);
  return [browser, system].filter(Boolean).join(", ") || "–";
}
