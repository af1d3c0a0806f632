import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { Texts } from "./texts.tsx";

type NewerVersionProps = { id: string; onOverwrite: (revision: number) => void };

/** What a colleague saved meanwhile: only who has it before their eyes saves over it. */
export function NewerVersion({ id, onOverwrite }: NewerVersionProps) {
  const t = useTranslations("replies.newer");
  const { data, isFetchedAfterMount } = useQuery(
    useTRPC().replies.get.queryOptions({ id }, { staleTime: 0 }),
  );
  if (!data || !isFetchedAfterMount) return <Skeleton className="h-24" />;
  return (
    <section className="grid gap-3 rounded-md border border-line p-4">
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="text-sm text-soft">{t("hint")}</p>
      <p className="text-sm">
        <bdi className="font-semibold">{data.title}</bdi>{" "}
        <bdi className="text-accent">/{data.shortcut}</bdi>
      </p>
      <Texts texts={data.texts} />
      <Button className="justify-self-start" onClick={() => onOverwrite(data.revision)}>
        {t("overwrite")}
      </Button>
    </section>
  );
}
