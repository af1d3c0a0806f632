import { useTranslations } from "next-intl";
import type { EditionView } from "#server/articles/draft-schema.ts";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { titleOf } from "./title-of.ts";
import type { DraftActs } from "./use-edition.ts";

export function Archive({ edition, acts: { archive } }: { edition: EditionView; acts: DraftActs }) {
  const t = useTranslations("articleDesk.archive");
  const sentence = useErrorMessage();
  return (
    <section aria-labelledby="archive" className="grid justify-items-start gap-3">
      <h2 id="archive" className="text-lg">
        {t("heading")}
      </h2>
      <p className="max-w-prose text-sm text-soft">{t("hint")}</p>
      <ConfirmDialog
        label={t("open")}
        title={t("title", { title: isolated(titleOf(edition)) })}
        description={t("description")}
        yes={t("yes")}
        no={t("no")}
        isBusy={archive.isPending}
        onYes={(close) => archive.mutate({ slug: edition.slug }, { onSuccess: close })}
      >
        {archive.error && <Notice kind="late" announce title={sentence(archive.error)} />}
      </ConfirmDialog>
    </section>
  );
}
