"use client";

import { useEffect } from "react";

/**
 * The styles stand in the page itself, and Next names their file again in whatever it brings later. React takes a link
 * that is switched off for that file: it is neither fetched nor applied a second time.
 */
export function InlinedStyles() {
  useEffect(() => {
    for (const style of document.querySelectorAll<HTMLStyleElement>("style[data-href]")) {
      for (const href of style.dataset.href?.split(" ") ?? []) document.head.append(linkTo(href));
    }
  }, []);
  return null;
}

function linkTo(href: string) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  // Before it has an address, so that nothing is fetched in between.
  link.setAttribute("disabled", "");
  link.href = href;
  return link;
}
