"use client";

import { ErrorState } from "#app/_shell/error-state.tsx";

/** The head of the page and the person-button stay where they are. */
export default function CustomerErrorPage({ retry }: { retry: () => void }) {
  return (
    <main>
      <ErrorState onRetry={retry} />
    </main>
  );
}
