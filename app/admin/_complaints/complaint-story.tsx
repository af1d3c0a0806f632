import { useTranslations } from "next-intl";
import type { ComplaintChangeView } from "#server/complaints/schema.ts";
import { named, Story, StoryStep, whoDid } from "../_shell/story.tsx";

export function ComplaintStory({ history }: { history: ComplaintChangeView[] }) {
  const t = useTranslations("complaintDesk.story");
  return (
    <Story title={t("title")}>
      {history.map(({ id, step, by, at, text }) => (
        <StoryStep
          key={id}
          sentence={t.rich(step, { who: whoDid(by), name: by?.name ?? "", b: named })}
          isByStaff={whoDid(by) === "staff"}
          {...{ at, text }}
        />
      ))}
    </Story>
  );
}
