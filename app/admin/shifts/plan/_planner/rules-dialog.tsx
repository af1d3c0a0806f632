"use client";

import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { RulesForm } from "./rules-form.tsx";
import { useSettingRules } from "./use-setting-rules.ts";

/** What is promised, what a surge is, and what a week may cost. */
export function RulesDialog({ currency }: { currency: string }) {
  const t = useTranslations("planner.rules");
  const [isOpen, setOpen] = useState(false);
  const setting = useSettingRules(() => setOpen(false));
  const open = () => {
    setting.reset();
    setOpen(true);
  };
  const { data } = useQuery(
    useTRPC().forecast.rules.queryOptions(undefined, { enabled: isOpen, staleTime: 0 }),
  );
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={open}>
        <SlidersHorizontal aria-hidden />
        {t("button")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        description={data && t("description", { version: data.version })}
      >
        {data ? (
          <RulesForm key={data.version} view={data} {...{ currency, setting }} />
        ) : (
          <Skeleton className="h-64" />
        )}
      </Dialog>
    </>
  );
}
