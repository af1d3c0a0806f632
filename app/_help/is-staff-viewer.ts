import { viewer } from "#app/_trpc/server.ts";

/** Staff have their own address of the help, in their own surroundings. */
export async function isStaffViewer() {
  const person = await viewer();
  return person !== null && person.role !== "customer";
}
