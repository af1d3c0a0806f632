"use client";

import NextLink, { useLinkStatus } from "next/link";
import type { ComponentProps } from "react";

/** Goes somewhere within the portal, and says so while the page is on its way. */
export function Link({ children, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink {...rest}>
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
