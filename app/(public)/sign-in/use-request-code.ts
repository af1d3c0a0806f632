import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { Asked } from "./asked.ts";

export type RequestCode = ReturnType<typeof useRequestCode>;

/** Asks for a code, from whichever place on the page, and keeps one answer and one error for all of them. */
export function useRequestCode(onAsked: (asked: Asked) => void) {
  const sentence = useErrorMessage();
  const { mutate, isPending, error, variables, reset } = useMutation(
    useTRPC().signIn.requestCode.mutationOptions(),
  );

  const request = (email: string, demoName: string | null = null) =>
    mutate(
      { email },
      {
        onSuccess: ({ expiresAt }) => onAsked({ email, askedAt: Date.now(), expiresAt, demoName }),
      },
    );

  return {
    request,
    forget: reset,
    /** The address that a code is being asked for. */
    pending: isPending ? variables.email : null,
    error: error && sentence(error),
  };
}
