"use client";

import { PageHeader } from "#app/_ui/page-header.tsx";
import { ErrorState } from "#app/_shell/error-state.tsx";

/** A layout did not load; what went wrong is in the server's log, not here. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <>
      <PageHeader />
      <main id="content">
        <ErrorState onRetry={retry} />
      </main>
    </>
  );
}
