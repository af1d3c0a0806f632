import { usePathname, useSearchParams } from "next/navigation";
import { useLayoutEffect, useSyncExternalStore } from "react";

/** By then the router has followed, if it has heard of the step; a busy browser may take longer. */
const FOLLOWED_MS = [100, 500, 2_000];

const listeners = new Set<() => void>();
let followed = "";

const here = () => location.pathname + location.search;

/**
 * As the window has it: `go` is seen at once, also where it came before the router listened. Whoever goes knows by this
 * whether the router has followed.
 */
export function useAddress() {
  const path = usePathname();
  const search = useSearchParams().toString();
  const routed = search ? `${path}?${search}` : path;
  // The window has the router's address only once its page is there: what was read for that page was the one before.
  useLayoutEffect(() => {
    followed = routed;
    tell();
  }, [routed]);
  const address = useSyncExternalStore(subscribe, here, () => routed);
  const [pathname = "", params = ""] = address.split("?");
  return { path: pathname, search: params, go };
}

/** Shows another address without loading a page. The same one again is no step that one would go back from. */
function go(address: string, step: "new" | "same") {
  if (address === here()) return;
  if (step === "new") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  tell();
  for (const ms of FOLLOWED_MS) setTimeout(tellRouter, ms, address);
}

function tell() {
  for (const listener of listeners) listener();
}

/** It listens to the history only after its first effects, and would put its own address back later. */
function tellRouter(address: string) {
  if (here() === address && followed !== address) history.replaceState(null, "", address);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
