import { NothingHere } from "#app/_ui/nothing-here.tsx";

/** The head of the page and the person-button stay where they are. */
export default function CustomerNotFoundPage() {
  return <NothingHere />;
}
