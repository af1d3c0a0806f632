import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("themes");
  return { title: t("title") };
}

/** The board reads from the address which theme is meant. */
export default function ThemePage() {
  return null;
}
