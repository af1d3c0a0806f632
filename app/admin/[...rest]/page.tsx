import { notFound } from "next/navigation";

/** Any other address below /admin: the head with its places stays, as where a person or a call does not exist. */
export default function NowherePage() {
  notFound();
}
