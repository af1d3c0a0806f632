/**
 * Without a network the browser would show a page of its own in place of ours, and what stands in a form would be
 * gone. Next leaves the page so by itself when what it looks at again does not come.
 * @returns how to stop.
 */
export function stayWhileOffline() {
  if (!("navigation" in globalThis)) return () => {};
  const { navigation } = globalThis;
  navigation.addEventListener("navigate", stay);
  return () => navigation.removeEventListener("navigate", stay);
}

function stay(event: NavigateEvent) {
  const leaves = !event.destination.sameDocument && event.navigationType !== "reload";
  if (leaves && event.cancelable && !navigator.onLine) event.preventDefault();
}
