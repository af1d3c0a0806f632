import "./globals.css";
import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { directionOf } from "#app/_i18n/locales.ts";
import { TrpcProvider } from "#app/_trpc/client.tsx";
import { Direction } from "#app/_ui/direction.tsx";
import { InlinedStyles } from "#app/_ui/inlined-styles.tsx";
import { themeOf } from "#app/_ui/theme.ts";
import { ToastProvider } from "#app/_ui/toast.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { template: `%s · ${t("brand")}`, default: t("brand") },
    description: t("description"),
    applicationName: t("brand"),
    // Amounts and references are not telephone numbers.
    formatDetection: { telephone: false, date: false, address: false, email: false },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f0e4" },
    { media: "(prefers-color-scheme: dark)", color: "#0f191e" },
  ],
  viewportFit: "cover",
  // On a phone the keyboard takes room from the page, so that what is written to stays in sight.
  interactiveWidget: "resizes-content",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = themeOf((await cookies()).get("theme")?.value);
  const dir = directionOf(locale);

  return (
    <html lang={locale} dir={dir} data-theme={theme}>
      <body>
        <InlinedStyles />
        <Areas names={[]}>
          <Direction dir={dir}>
            <TrpcProvider>
              <ToastProvider>{children}</ToastProvider>
            </TrpcProvider>
          </Direction>
        </Areas>
      </body>
    </html>
  );
}
