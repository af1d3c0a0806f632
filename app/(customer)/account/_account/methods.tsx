"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { MethodView } from "#server/payments/schema.ts";
import type { Change } from "./change.ts";
import { MethodActions } from "./method-actions.tsx";
import { MethodList } from "./method-list.tsx";
import { MethodRow } from "./method-row.tsx";
import { useAdding } from "#app/_payments/use-adding.ts";

const sheet = later(() => import("./method-sheet.tsx"));

/** @param added just now; `replaced` is what it was added for */
type MethodsProps = { methods: MethodView[]; added: string | null; replaced: string | null };

export function Methods({ methods, added, replaced }: MethodsProps) {
  const t = useTranslations("methods.list");
  const sentence = useErrorMessage();
  const { refresh, replace } = useRouter();
  const adding = useAdding();
  const [change, setChange] = useState(() => changeFor(methods, added, replaced));
  const loaded = useLater(sheet, change !== null);
  const making = useMutation(
    useTRPC().methods.makeDefault.mutationOptions({ onSettled: () => refresh() }),
  );
  useLiveRefresh(["plans"], refresh);
  const nameOf = (id: string | null | undefined) =>
    cardName(methods.find((method) => method.id === id)?.label ?? "");

  function close() {
    setChange(null);
    if (replaced) replace("/account", { scroll: false });
  }

  const problem = adding.error ?? making.error;
  const done = making.isSuccess ? making.variables.id : added;
  const isKnown = methods.some(({ id }) => id === done);
  return (
    <>
      <MethodList
        methods={methods}
        add={
          <Button
            kind="plain"
            size="small"
            aria-label={t("addCard")}
            busy={adding.isBusy}
            onClick={() => adding.add("/account")}
          >
            <Plus aria-hidden />
            {t("add")}
          </Button>
        }
        news={
          problem ? (
            <Notice
              kind="late"
              announce
              title={sentence(problem)}
              action={<PersonButton kind="quiet" size="small" />}
            />
          ) : (
            isKnown && (
              <Notice
                announce
                title={t(making.isSuccess ? "nowDefault" : "added", { method: nameOf(done) })}
              />
            )
          )
        }
      >
        {methods.map((method) => (
          <MethodRow key={method.id} method={method}>
            <MethodActions
              method={method}
              isBusy={making.isPending && making.variables.id === method.id}
              isComing={change?.method.id === method.id && !loaded}
              onChange={(intent) => setChange({ intent, method, insteadId: undefined })}
              onDefault={() => !making.isPending && making.mutate({ id: method.id })}
            />
          </MethodRow>
        ))}
      </MethodList>
      {loaded && change && <loaded.MethodSheet {...{ change, methods }} onClose={close} />}
    </>
  );
}

/** Whoever added a card in place of another comes back to where they wanted to replace it. */
function changeFor(
  methods: MethodView[],
  added: string | null,
  replaced: string | null,
): Change | null {
  const method = methods.find(({ id }) => id === replaced);
  if (!method || !added || added === replaced) return null;
  return { intent: "replace", method, insteadId: added };
}
