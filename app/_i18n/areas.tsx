import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Area } from "./locales.ts";

/** The browser gets the texts of these areas only; the server knows them all. */
export async function Areas({ names, children }: { names: Area[]; children: ReactNode }) {
  const all = await getMessages();
  const messages = Object.fromEntries(
    ["common" as const, ...names].map((name) => [name, all[name]]),
  );
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
