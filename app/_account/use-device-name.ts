import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { SessionView } from "#server/auth/schema.ts";

/** "Firefox on macOS", or as much of it as the device says of itself. */
export function useDeviceName() {
  const t = useTranslations("signIn.account");
  return useCallback(
    ({ device: { browser, system } }: Pick<SessionView, "device">) =>
      browser && system
        ? t("device", { browser, system })
        : (browser ?? system ?? t("deviceUnknown")),
    [t],
  );
}
