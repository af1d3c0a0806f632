import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { viewer } from "#app/_trpc/server.ts";
import { formats } from "./formats.ts";
import { acceptedTags, chooseLocale } from "./locales.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { messagesIn } from "./messages.ts";

/** Language and time zone come from the person, then from the browser; the address says nothing of them. */
export default getRequestConfig(async ({ locale: asked }) => {
  const person = await viewer();
  const chosen = (await cookies()).get("locale")?.value;
  const accepted = acceptedTags((await headers()).get("accept-language"));
  const locale = chooseLocale([asked, person?.locale, chosen, ...accepted]);

  return {
    locale,
    messages: await messagesIn(catalogueOf(locale)),
    formats,
    timeZone: person?.timeZone ?? "UTC",
    now: new Date(),
  };
});
