import { CircleAlert, FileCheck2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReadFile } from "#server/articles/draft-schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { Preview } from "./preview.tsx";

type ReadFilesProps = {
  files: ReadFile[];
  taking: { isPending: boolean; error: unknown };
  onTake: () => void;
};

/** What would become of each file; nothing has been written yet. */
export function ReadFiles({ files, taking, onTake }: ReadFilesProps) {
  const t = useTranslations("articleDesk.import");
  const sentence = useErrorMessage();
  const good = files.filter(({ problem }) => problem === null).length;
  return (
    <section aria-labelledby="read-files" className="grid grid-cols-1 gap-4">
      <h2 id="read-files" className="text-lg wrap-anywhere">
        {t("found", { good, bad: files.length - good })}
      </h2>
      <ul className="card divide-y divide-line">
        {files.map((file, index) => (
          <FileRow key={index} file={file} />
        ))}
      </ul>
      {taking.error !== null && <Notice kind="late" announce title={sentence(taking.error)} />}
      {good > 0 && (
        <Button kind="primary" className="w-fit" busy={taking.isPending} onClick={onTake}>
          {t("take", { count: good })}
        </Button>
      )}
    </section>
  );
}

function FileRow({ file }: { file: ReadFile }) {
  const t = useTranslations("articleDesk.import");
  const { name, problem, slug, language, title, body, isNew } = file;
  return (
    <li className="grid grid-cols-1 gap-1 px-4 py-3">
      <p className="flex items-start gap-2 font-semibold">
        {problem ? (
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-late" />
        ) : (
          <FileCheck2 aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
        )}
        <bdi className="min-w-0 wrap-anywhere">{title || name}</bdi>
      </p>
      <p className="text-sm wrap-anywhere text-soft">
        <bdi>{name}</bdi>
        {!problem && language && (
          <>
            {" · "}
            {LANGUAGE_NAMES[language]}
            {" · "}
            <bdi>{slug}</bdi>
            {" · "}
            {t(isNew ? "isNew" : "isNext")}
          </>
        )}
      </p>
      {problem && <p className="text-sm wrap-anywhere text-late">{t(`problems.${problem}`)}</p>}
      {!problem && language && (
        <details>
          <summary className="flex min-h-11 w-fit items-center text-sm font-semibold text-accent">
            {t("preview")}
          </summary>
          <Preview {...{ title, body }} locale={language} label={t("preview")} />
        </details>
      )}
    </li>
  );
}
