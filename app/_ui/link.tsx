"use client";

import NextLink, { useLinkStatus } from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * Goes somewhere within the portal, and says so while the page is on its way. It is fetched ahead once somebody is about
 * to go there, by pointer, finger or key: with a menu of twenty places each page would otherwise ask for twenty more.
 */
export function Link({
  children,
  prefetch,
  onPointerEnter,
  onFocus,
  ...rest
}: ComponentProps<typeof NextLink>) {
  const [isNear, setNear] = useState(false);
  return (
    <NextLink
      {...rest}
      prefetch={prefetch ?? (isNear ? "auto" : false)}
      onPointerEnter={(event) => {
        setNear(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setNear(true);
        onFocus?.(event);
      }}
    >
      {children}
      <Leaving />
    </NextLink>
  );
}

/** Along the top of the window, wherever the link is; a page that comes at once is not announced. */
function Leaving() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden className="leaving" /> : null;
}
