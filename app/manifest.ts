import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** Lets a phone put it beside its other apps. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("common");
  return {
    id: "/",
    name: t("brand"),
    short_name: t("brand"),
    description: t("description"),
    start_url: "/",
    display: "standalone",
    background_color: "#f6f0e4",
    theme_color: "#f6f0e4",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icon-maskable.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
    ],
    shortcuts: [{ name: t("person"), url: "/chat?person=1" }],
  };
}
