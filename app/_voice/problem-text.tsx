import { useTranslations } from "next-intl";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { Problem } from "./state/scene.ts";

export function ProblemText({ problem }: { problem: Problem }) {
  const t = useTranslations("voice.microphone");
  const refusal = useErrorMessage();
  return (
    <p role="alert" className="mx-auto mt-2 max-w-3xl font-semibold text-late">
      {"microphone" in problem ? t(problem.microphone) : refusal(problem.refused)}
    </p>
  );
}
