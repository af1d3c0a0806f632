import { getLocale, getTranslations } from "next-intl/server";
import type { ImportView } from "#server/imports/schema.ts";
import { sizeText } from "#app/_files/size-text.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";
import { ImportScreen } from "./import-screen.tsx";

export async function ImportPage({ shown }: { shown: ImportView }) {
  const [t, locale] = await Promise.all([getTranslations("imports"), getLocale()]);
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
