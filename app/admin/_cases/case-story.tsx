import { useTranslations } from "next-intl";
import type { CaseChangeView } from "#server/cases/schema.ts";
import { FileList } from "#app/_files/file-list.tsx";
import { named, Story, StoryStep, whoDid } from "../_shell/story.tsx";

export function CaseStory({ history }: { history: CaseChangeView[] }) {
  const t = useTranslations("caseDesk.story");
  return (
    <Story title={t("title")}>
      {history.map(({ id, step, by, at, text, files }) => (
        <StoryStep
          key={id}
          sentence={t.rich(step, { who: whoDid(by), name: by?.name ?? "", b: named })}
          isByStaff={whoDid(by) === "staff"}
          {...{ at, text }}
        >
          {files.length > 0 && (
            <div className="mt-2">
              <FileList files={files} />
            </div>
          )}
        </StoryStep>
      ))}
    </Story>
  );
}
