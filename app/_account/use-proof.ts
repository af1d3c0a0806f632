import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC, useTRPCClient } from "#app/_trpc/client.tsx";

/** Asks for a code as soon as it is used, and hands in what the person typed. */
export function useProof(onProven: () => void) {
  const trpc = useTRPC();
  const request = useMutation(trpc.sessions.requestProof.mutationOptions());
  const prove = useMutation(trpc.sessions.prove.mutationOptions({ onSuccess: onProven }));
  const { mutate, data: asked } = request;

  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current) mutate();
    isAsked.current = true;
  }, [mutate]);

  return { email: asked?.email ?? null, request, prove, filled: useDemoProof(asked) };
}

/** In the demo the mail stays on the server for all to read; elsewhere there is none to be read. */
function useDemoProof(asked: { email: string; expiresAt: string } | undefined) {
  const client = useTRPCClient();
  const { data: mails } = useQuery({
    queryKey: ["demoProof", asked],
    queryFn: () => client.mail.list.query({ to: asked?.email }),
    enabled: asked !== undefined,
    retry: false,
  });
  return /\d{4} \d{4}/.exec(mails?.[0]?.text ?? "")?.[0] ?? null;
}
