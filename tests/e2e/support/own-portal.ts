type Variables = Record<string, string>;

const OFFER = "E2E_PORTALS";

/** Before the workers begin. */
export const offerPortals = (portals: Variables[]) =>
  void (process.env[OFFER] = JSON.stringify(portals));

/** In a worker: the desk's queue belongs to one test at a time, so that each worker has a program to itself. */
export function takePortal() {
  const portals: Variables[] = JSON.parse(process.env[OFFER] ?? "[]");
  Object.assign(process.env, portals[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);
}
