/**
 * Where a page looks at itself again and its line has gone, Next opens it anew, and the browser shows a page of its
 * own in place of it: what stands in a form would be gone. Whoever wants to leave, may.
 * @returns how to stop.
 */
export function stayWhileOffline() {
  if (!("navigation" in globalThis)) return () => {};
  const { navigation } = globalThis;
  navigation.addEventListener("navigate", stay);
  return () => navigation.removeEventListener("navigate", stay);
}

function stay(event: NavigateEvent) {
  const { destination, navigationType, userInitiated, cancelable } = event;
  const isAnew = destination.url === location.href && !destination.sameDocument;
  const isByItself = !userInitiated && navigationType !== "reload";
  if (isAnew && isByItself && cancelable && !navigator.onLine) event.preventDefault();
}
