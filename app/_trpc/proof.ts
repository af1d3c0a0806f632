import type { TRPCLink } from "@trpc/client";
import { observable, type Unsubscribable } from "@trpc/server/observable";
import type { AppRouter } from "#server/api/root.ts";

/** Asks the person for a code. It ends with whether they gave the right one. */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** The dialog of the page, while there is one. @returns what takes it away. */
export function offerProof(offered: Ask) {
  ask = offered;
  return () => {
    if (ask === offered) ask = null;
  };
}

/** Calls that need a proof at the same moment wait for one and the same answer. */
export function askForProof(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => (asking = null));
  return asking;
}

/** A call that needs a proof waits until the person has given it, and then goes on as if nothing had been. */
export const proofLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let running: Unsubscribable | null = null;
      const run = (mayAsk: boolean) => {
        running = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error(error) {
            if (!mayAsk || error.data?.reason !== "auth.proofNeeded") return observer.error(error);
            void askForProof().then((isProven) => (isProven ? run(false) : observer.error(error)));
          },
        });
      };
      run(true);
      return () => running?.unsubscribe();
    });
