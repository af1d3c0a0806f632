import { getTranslations } from "next-intl/server";
import { api } from "#app/_trpc/server.ts";
import { FootLink } from "./foot-link.tsx";

/** Only while somebody can apply; no page waits for it. */
export async function WorkLink() {
  const [t, caller] = await Promise.all([getTranslations("common"), api()]);
  const { isOpen } = await caller.applications.offer();
  return isOpen && <FootLink href="/work">{t("workLink")}</FootLink>;
}
