import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useDemoCode } from "./use-demo-code.ts";

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

  return { email: asked?.email ?? null, request, prove, filled: useDemoCode(asked?.email, asked) };
}
