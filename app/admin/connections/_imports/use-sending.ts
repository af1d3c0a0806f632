import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ImportKind } from "#server/imports/schema.ts";
import { sendBytes } from "#app/_files/send-file.ts";

const PATIENCE_MS = 60 * 60_000;

type Chosen = { kind: ImportKind; file: File };

/** When its form goes, what is on its way goes too. */
export function useSending(onSent: (stored: { id: string }) => void) {
  const [leaving] = useState(() => new AbortController());
  const [share, setShare] = useState(0);
  useEffect(() => () => leaving.abort(), [leaving]);
  const sending = useMutation({
    mutationFn: ({ kind, file }: Chosen) =>
      sendBytes<{ id: string }>(`/imports/${kind}`, file, {
        signal: leaving.signal,
        onShare: setShare,
        patienceMs: PATIENCE_MS,
      }),
    onSuccess: onSent,
  });
  return { sending, share };
}
