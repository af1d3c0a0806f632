import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { sizeText } from "#app/_files/size-text.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { ImportScreen } from "../../../_imports/import-screen.tsx";
import { StaffPage } from "../../../_shell/staff-page.tsx";

type Address = PageProps<"/admin/connections/imports/[importId]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { name } = await getImport((await params).importId);
  return { title: name };
}

export default async function ImportPage({ params }: Address) {
  const [t, locale, shown] = await Promise.all([
    getTranslations("imports"),
    getLocale(),
    getImport((await params).importId),
  ]);
  const { kind, name, size, createdBy, createdAt } = shown;
  return (
    <Areas names={["imports", "staff"]}>
      <StaffPage
        back={<BackLink href="/admin/connections">{t("back")}</BackLink>}
        title={<bdi className="wrap-anywhere">{name}</bdi>}
        lead={
          <span className="flex flex-wrap gap-x-3">
            <span>{t(`kinds.${kind}`)}</span>
            <span>{sizeText(size, locale)}</span>
            <span>{t.rich("uploaded", { name: isolated(createdBy), at: whenTag(createdAt) })}</span>
          </span>
        }
      >
        <ImportScreen shown={shown} />
      </StaffPage>
    </Areas>
  );
}

/** Asked once for title and page. */
const getImport = cache(async (id: string) => (await api()).imports.get({ id }).catch(orNotFound));
