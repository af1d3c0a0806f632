import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { catalogueOf } from "#server/platform/locale.ts";
import { messagesIn } from "#app/_i18n/messages.ts";

/** Markup as the reader of this locale gets it on 23 November 2026; a missing or broken text throws. */
export async function rendered(node: ReactNode, locale = "en-GB") {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={await messagesIn(catalogueOf(locale))}
      timeZone="Europe/Stockholm"
      now={new Date("2026-11-23T12:00:00Z")}
      onError={(error) => {
        throw error;
      }}
    >
      {node}
    </NextIntlClientProvider>,
  );
}

/** What is read, without the markup, and without marks of direction and spaces that do not break. */
export const readable = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/gu, "")
    .replaceAll(/[\s\u00a0\u202f]+/gu, " ")
    .trim();
